/* The page on which something is captured. Where the browser lets a page keep things (https or this very machine), each
   photo or file is kept on the device before anything is sent; else the form sends directly and the page says so.
   <form data-capture data-at="/campaigns/1/evidence" data-account="…" data-worker="/js/captures-….js" …words>. */
(function () {
  'use strict';

  var form = document.querySelector('form[data-capture]'), words = form.dataset, captures = window.captures;
  var LARGEST = 2 * 1024 * 1024 * 1024, HASHED = 64 * 1024 * 1024, pause = 10000, timer, direct = false, busy = false, arrived = 0, rows = {}, current = {};

  function the(selector) { return document.querySelector(selector); }

  function size(bytes) {
    var units = ['B', 'KB', 'MB', 'GB'], n = bytes, u = 0;
    while (n >= 1024 && u < 3) { n /= 1024; u++; }
    return (u ? n.toFixed(1) : n) + ' ' + units[u];
  }

  function say(sentence) { the('[data-said]').textContent = sentence; }

  /* ---- what was chosen ---- */
  function chosen() {
    return Array.from(form.querySelectorAll('input[type="file"]')).flatMap(function (it) { return Array.from(it.files); });
  }

  function showChosen() {
    the('[data-chosen]').replaceChildren.apply(the('[data-chosen]'), chosen().map(function (file) {
      var line = document.createElement('li');
      line.textContent = file.name + ' · ' + size(file.size);
      return line;
    }));
  }

  /* told to the server, which looks whether the same has arrived; a film is too large to be read at once */
  async function sha256(file) {
    if (file.size > HASHED) return '';
    var digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), function (it) { return it.toString(16).padStart(2, '0'); }).join('');
  }

  async function capture(file, no) {
    var unit = form.elements.unitId;
    return {
      file: file,
      capture: {
        key: crypto.randomUUID(), account: words.account, at: words.at, line: form.elements.line.value.trim(),
        unitId: unit ? unit.value : '', name: file.name, size: file.size, modified: file.lastModified,
        sha256: await sha256(file), taken: Date.now() + no, state: 'WAITING', sentence: '', place: ''
      }
    };
  }

  /* nothing is lost where it cannot be kept: the form stays as it is */
  async function keep() {
    var files = chosen(), some = [];
    if (!files.length) return words.nothing;
    if (files.some(function (it) { return it.size > LARGEST; })) return words.long;
    if (files.some(function (it) { return !it.size; })) return words.empty;
    try {
      for (var file of files) some.push(await capture(file, some.length));
    } catch (unreadable) {
      return words.unreadable;
    }
    try {
      await captures.keep(some);
    } catch (full) {
      direct = true;
      return words.full;
    }
    var unit = form.elements.unitId && form.elements.unitId.value;
    form.reset();
    if (unit) form.elements.unitId.value = unit;
    showChosen();
    sendNow();
    later();
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
    return words.kept;
  }

  async function take(event) {
    if (direct) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    say(await keep());
    busy = false;
  }

  /* ---- sending: now, when the network is back, after a pause that grows; the browser does so too when this is closed ---- */
  async function sendNow() {
    clearTimeout(timer);
    var kept = await captures.sendAll();
    the('[data-signed-out]').hidden = kept !== 'SIGNED_OUT';
    pause = kept ? Math.min(pause * 2, 300000) : 10000;
    if (kept && kept !== 'SIGNED_OUT') timer = setTimeout(sendNow, pause);
  }

  async function later() {
    if (!navigator.serviceWorker) return;
    var worker = await navigator.serviceWorker.ready;
    if (worker.sync) worker.sync.register(captures.NAME).catch(function () {});
  }

  /* ---- what is kept here ---- */
  function state(capture) {
    var all = the('[data-states]').dataset;
    if (capture.state === 'REFUSED') return capture.sentence || all.refused;
    if (capture.state === 'LATER') return capture.sentence || all.later;
    if (capture.state === 'SENDING') return all.sending;
    return navigator.onLine ? all.waiting : all.offline;
  }

  function row(key) {
    var line = the('template[data-line]').content.firstElementChild.cloneNode(true);
    line.querySelector('[data-again]').addEventListener('click', async function () {
      var refused = current[key].state === 'REFUSED';
      await captures.note(current[key], { state: 'WAITING', sentence: '', place: refused ? '' : current[key].place });
      sendNow();
    });
    line.querySelector('[data-let-go]').addEventListener('click', function () { sure(current[key]); });
    the('[data-list]').append(line);
    return line;
  }

  /* a line stays the same element, so that whoever is about to press a button on it still does */
  function fill(line, capture) {
    line.querySelector('strong').textContent = capture.line || capture.name;
    line.querySelector('small').textContent = capture.name + ' · ' + size(capture.size);
    line.querySelector('[data-state]').textContent = state(capture);
    line.querySelector('[data-state]').classList.toggle('st-danger', capture.state === 'REFUSED');
    line.querySelector('progress').setAttribute('aria-label', capture.line || capture.name);
    if (capture.state !== 'SENDING') line.querySelector('progress').hidden = true;
    line.querySelector('.row-flex').hidden = capture.state === 'SENDING';
  }

  async function draw() {
    var own = (await captures.list()).filter(function (it) { return it.account === words.account; });
    own.sort(function (a, b) { return a.taken - b.taken; });
    current = {};
    own.forEach(function (it) {
      current[it.key] = it;
      rows[it.key] = rows[it.key] || row(it.key);
      fill(rows[it.key], it);
    });
    Object.keys(rows).filter(function (key) { return !current[key]; }).forEach(function (key) {
      rows[key].remove();
      delete rows[key];
    });
    the('[data-kept-here]').hidden = !own.length;
  }

  function sure(capture) {
    var dialog = the('[data-sure]');
    the('[data-which]').textContent = capture.line || capture.name;
    the('[data-yes]').onclick = async function () {
      dialog.close();
      await captures.remove(capture.key);
      await draw();
      if (!the('[data-kept-here]').hidden) the('#h-kept').focus();
    };
    dialog.showModal();
  }

  function hear(news) {
    if (news.sent) say(words.sent + ' ' + ++arrived);
    if (!news.key) { draw(); return; }
    var line = rows[news.key];
    if (!line) return;
    line.querySelector('progress').hidden = false;
    line.querySelector('progress').value = Math.round(news.share * 100);
  }

  /* ---- the page itself is kept, with what it is drawn with and nothing else ---- */
  async function keepPage() {
    var cache = await caches.open(captures.NAME), here = new URL(location.pathname, location.href).href;
    var assets = Array.from(document.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], script[src]'), function (it) { return it.href || it.src; });
    var page = await fetch(here, { cache: 'no-store', redirect: 'error', credentials: 'same-origin' });
    if (!page.ok) return;
    await cache.put(here, page);
    var there = (await cache.keys()).map(function (it) { return it.url; });
    await Promise.all(there.filter(function (it) { return it !== here && assets.indexOf(it) < 0; }).map(function (it) { return cache.delete(it); }));
    await cache.addAll(assets.filter(function (it) { return there.indexOf(it) < 0; }));
  }

  function start() {
    form.classList.add('live');
    the('[data-direct]').hidden = true;
    the('[data-keeps]').hidden = false;
    form.addEventListener('change', showChosen);
    form.addEventListener('submit', take);
    new BroadcastChannel(captures.NAME).onmessage = function (event) { hear(event.data); };
    window.addEventListener('online', function () { pause = 10000; draw(); sendNow(); });
    window.addEventListener('offline', draw);
    document.addEventListener('visibilitychange', function () { if (!document.hidden) sendNow(); });
    if (navigator.serviceWorker) {
      navigator.serviceWorker.register(words.worker, { scope: location.pathname }).then(later, function () {});
      keepPage().catch(function () {});
    }
    draw();
    sendNow();
  }

  if (!window.isSecureContext) {
    the('[data-direct]').hidden = true;
    the('[data-plain]').hidden = false;
  } else if (window.indexedDB && navigator.locks && window.BroadcastChannel && crypto.randomUUID) {
    captures.list().then(start, function () {});
  }
})();
