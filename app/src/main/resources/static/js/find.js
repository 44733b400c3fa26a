/* Looking for words while they are typed: what is found is the same part of the page that the page itself has,
   and titles stand under the field as a list to choose from (a combobox as WAI-ARIA describes it). Without this
   the button of the form does the same. Letters on their way to a Chinese character wait until it is chosen. */
(function () {
  'use strict';

  var form = document.querySelector('form[data-find]');
  if (!form || !window.htmx) return;
  var field = form.elements.q;
  var list = document.getElementById('find-titles');
  var said = document.getElementById('found-said');
  var wait = 0, asked = 0, found = field.value.trim(), active = -1;

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  function close() {
    list.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function options() { return Array.from(list.children); }

  function activate(to) {
    var all = options();
    active = to < -1 ? all.length - 1 : to >= all.length ? -1 : to;
    all.forEach(function (it, i) { it.setAttribute('aria-selected', String(i === active)); });
    if (active < 0) { field.removeAttribute('aria-activedescendant'); return; }
    field.setAttribute('aria-activedescendant', all[active].id);
    all[active].scrollIntoView({ block: 'nearest' });
  }

  /* titles of the newest words only: an answer that comes late is not shown */
  function suggest(words) {
    var mine = ++asked;
    if (words.length < 2) { close(); return; }
    fetch(form.dataset.find + '/titles?' + new URLSearchParams({ q: words }), { credentials: 'same-origin' })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (html) {
        if (mine !== asked || document.activeElement !== field) return;
        list.replaceChildren.apply(list, Array.from(new DOMParser().parseFromString(html, 'text/html').querySelectorAll('li')));
        options().forEach(function (it, i) { it.id = 'find-title-' + i; });
        if (!list.children.length) { close(); return; }
        active = -1;
        list.hidden = false;
        field.setAttribute('aria-expanded', 'true');
        field.removeAttribute('aria-activedescendant');
      })
      .catch(function () {});
  }

  function find() {
    var words = field.value.trim();
    if (words === found) return;
    found = words;
    var data = Array.from(new FormData(form)).filter(function (it) { return String(it[1]).trim() !== ''; });
    window.htmx.ajax('GET', form.dataset.find + '?' + new URLSearchParams(data), { source: '#found', target: '#found', swap: 'innerHTML' });
  }

  function typed() {
    clearTimeout(wait);
    wait = setTimeout(function () { find(); suggest(field.value.trim()); }, 300);
  }

  function choose(option) {
    field.value = option.dataset.title;
    asked++;
    close();
    clearTimeout(wait);
    find();
  }

  field.addEventListener('input', function (event) { if (!event.isComposing) typed(); });
  field.addEventListener('compositionend', typed);
  field.addEventListener('blur', function () { asked++; close(); });
  list.addEventListener('mousedown', function (event) {
    var option = event.target.closest('[role=option]');
    if (option) { event.preventDefault(); choose(option); }
  });

  field.addEventListener('keydown', function (event) {
    if (event.isComposing) return;
    if (list.hidden) {
      if (event.key === 'ArrowDown') { event.preventDefault(); suggest(field.value.trim()); }
      return;
    }
    if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) choose(options()[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  document.addEventListener('htmx:afterSwap', function (event) {
    if (event.target.id !== 'found') return;
    var line = event.target.querySelector('[data-say]');
    said.textContent = line ? line.textContent : '';
  });
})();
