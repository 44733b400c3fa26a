/* What a page gains where scripts run. Without them every page still reads and every form still sends. */
(function () {
  'use strict';

  var root = document.documentElement;
  var opener = null;

  function the(id) { return document.getElementById(id); }

  /* ---- theme: change at once, keep what is typed, let the server remember ---- */
  function changeTheme(form, button) {
    root.dataset.bsTheme = button.value;
    var data = new URLSearchParams(new FormData(form));
    data.set(button.name, button.value);
    fetch(form.action, { method: 'POST', body: data, redirect: 'manual', credentials: 'same-origin' });
    var other = Array.from(form.querySelectorAll('button')).find(function (b) { return b !== button; });
    if (other) other.focus();
  }

  /* ---- drawer: the content of another page beside this one ---- */
  function openDrawer(link) {
    opener = link;
    window.htmx.ajax('GET', link.getAttribute('href'), { target: '#drawer-body', swap: 'innerHTML' });
  }

  document.addEventListener('htmx:afterSwap', function (event) {
    if (event.target.id !== 'drawer-body') return;
    var drawer = the('drawer');
    drawer.hidden = false;
    drawer.scrollTop = 0;
    drawer.focus();
  });

  /* ---- what is typed while a part of the form is fetched stays typed ---- */
  var typed = new Map();

  function fields(part) {
    return Array.from(part.querySelectorAll('input:not([type=checkbox], [type=radio], [type=hidden]), textarea'));
  }

  document.addEventListener('htmx:beforeRequest', function (event) {
    fields(event.detail.target).forEach(function (it) { it.asked = it.value; });
  });

  document.addEventListener('htmx:beforeSwap', function (event) {
    typed.clear();
    fields(event.detail.target).forEach(function (it) {
      if (it.asked !== undefined && it.value !== it.asked) typed.set(it.name, it.value);
    });
  });

  document.addEventListener('htmx:afterSwap', function () {
    typed.forEach(function (value, name) {
      document.getElementsByName(name).forEach(function (it) { it.value = value; });
    });
    typed.clear();
  });

  /* ---- what is shown once came by a form; loading it again must not send that form again ---- */
  if (document.querySelector('.one-time')) history.replaceState(null, '', location.pathname);

  /* what cannot be shown beside the page is shown as a page, with its reason */
  document.addEventListener('htmx:responseError', function (event) {
    if (event.detail.target.id === 'drawer-body' && opener) location.href = opener.getAttribute('href');
  });

  function closeDrawer() {
    var drawer = the('drawer');
    if (!drawer || drawer.hidden) return false;
    drawer.hidden = true;
    the('drawer-body').replaceChildren();
    if (opener && opener.isConnected) opener.focus();
    opener = null;
    return true;
  }

  /* ---- toasts: six seconds, unless someone is reading or about to undo ---- */
  function letGo(toast) {
    var timer;
    function start() { timer = setTimeout(function () { toast.remove(); }, 6000); }
    function stop() { clearTimeout(timer); }
    ['mouseenter', 'focusin'].forEach(function (e) { toast.addEventListener(e, stop); });
    ['mouseleave', 'focusout'].forEach(function (e) { toast.addEventListener(e, start); });
    start();
  }

  function say(text) {
    var toast = document.createElement('div');
    toast.className = 'toast-m';
    toast.textContent = text;
    document.querySelector('[data-toasts]').append(toast);
    letGo(toast);
  }

  document.addEventListener('click', function (event) {
    var plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    var at = event.target.closest('a[data-drawer], [data-dialog], [data-close], [data-all]');
    if (!at || !plain) return;
    if (at.matches('a[data-drawer]')) {
      if (!window.htmx) return;
      openDrawer(at);
    } else if (at.dataset.dialog) {
      var dialog = the(at.dataset.dialog);
      if (!dialog) return;
      dialog.showModal();
    } else if (at.matches('[data-all]')) {
      document.querySelectorAll('input[name="' + CSS.escape(at.dataset.all) + '"]').forEach(function (box) { box.checked = at.checked; });
      return;
    } else {
      var around = at.closest('dialog');
      if (around) around.close(); else closeDrawer();
    }
    event.preventDefault();
  });

  /* a proposal is taken into its choice; without scripts its button sends the form and comes back */
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button[data-choose]');
    var choice = button && the(button.dataset.choose);
    if (!choice) return;
    choice.value = button.dataset.value;
    if (choice.value !== button.dataset.value) return;
    choice.focus();
    event.preventDefault();
  });

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.matches('[data-theme-form]') && event.submitter) {
      event.preventDefault();
      changeTheme(form, event.submitter);
    }
  });

  /* a filter applies when it is chosen; its button is for those without scripts */
  document.addEventListener('change', function (event) {
    var form = event.target.closest('form[data-auto]');
    if (form && event.target.type !== 'search') form.requestSubmit();
  });

  document.querySelectorAll('form[data-auto] button:not([name])').forEach(function (button) { button.hidden = true; });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]') && closeDrawer()) event.preventDefault();
    if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
      var seek = document.querySelector('.seek input');
      if (seek) { seek.focus(); seek.select(); event.preventDefault(); }
    }
  });

  /* arrows leaf through the pages of a piece, where nobody types and nothing else wants them */
  document.addEventListener('keydown', function (event) {
    var step = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (event.target.closest('input, select, textarea, dialog, [tabindex], [role="tablist"]')) return;
    var link = document.querySelector('[data-leaves] [rel="' + step + '"]');
    if (link) { event.preventDefault(); link.click(); }
  });

  /* the server may send HX-Trigger: {"toast":{"text":"…"}} with a fragment */
  document.addEventListener('toast', function (event) { say(event.detail.text || event.detail.value); });

  /* ---- a picture that cannot be had: its place says so; the link around it stays ---- */
  function giveWay(img) { img.replaceWith(img.dataset.missing); }

  document.addEventListener('error', function (event) {
    if (event.target.matches('img[data-missing]')) giveWay(event.target);
  }, true);
  document.querySelectorAll('img[data-missing]').forEach(function (img) { if (img.complete && !img.naturalWidth) giveWay(img); });

  /* whoever signs out leaves no page behind that names them; what was captured and not sent stays */
  if (location.pathname.endsWith('/sign-in') && location.search.startsWith('?out') && window.caches) caches.delete('biaogan-captures');

  document.querySelectorAll('[data-toast]').forEach(letGo);
  var wrong = document.querySelector('.errsum');
  if (wrong) { wrong.tabIndex = -1; wrong.focus(); }
})();
