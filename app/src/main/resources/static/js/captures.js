/* What was captured on this device and is not on the server yet: kept in IndexedDB, sent in pieces by the tus protocol,
   removed when the server has all of it. The capture page uses it, and a browser runs it in the background as the page's
   service worker: there it opens the page without a network and sends when the network is back. A lock lets one of them
   send at a time, and the server takes each key once for an account, so nothing is in twice. Every capture belongs to the
   account that made it: another one neither sees nor sends it. */
(function (self) {
  'use strict';

  var NAME = 'biaogan-captures', SMALL = 256 * 1024, LARGE = 8 * 1024 * 1024, QUICK = 3000, PATIENCE = 120000, OPENS_WITHIN = 5000;
  var opened, channel = self.BroadcastChannel ? new BroadcastChannel(NAME) : null;

  /* ---- kept on this device: what is said of each, and apart from it its bytes ---- */
  function database() {
    opened = opened || new Promise(function (done, failed) {
      var request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = function () {
        request.result.createObjectStore('captures', { keyPath: 'key' });
        request.result.createObjectStore('files');
      };
      request.onsuccess = function () {
        request.result.onversionchange = function () { request.result.close(); opened = null; };
        done(request.result);
      };
      request.onerror = function () { opened = null; failed(request.error); };
    });
    return opened;
  }

  /* one transaction; done when it is on the disk */
  async function within(mode, act) {
    var base = await database();
    return new Promise(function (done, failed) {
      var both = base.transaction(['captures', 'files'], mode, { durability: 'strict' }), answer;
      both.oncomplete = function () { done(answer && answer.result); };
      both.onabort = function () { failed(both.error); };
      answer = act(both.objectStore('captures'), both.objectStore('files'));
    });
  }

  function list() { return within('readonly', function (captures) { return captures.getAll(); }); }

  /* all of them or none */
  async function keep(some) {
    await within('readwrite', function (captures, files) {
      some.forEach(function (it) {
        captures.put(it.capture);
        files.put(it.file, it.capture.key);
      });
    });
    tell({});
  }

  async function remove(key) {
    await within('readwrite', function (captures, files) {
      captures.delete(key);
      files.delete(key);
    });
    tell({});
  }

  /* notes something of a capture that is still there */
  async function note(capture, changes) {
    Object.assign(capture, changes);
    await within('readwrite', function (captures) {
      var there = captures.get(capture.key);
      there.onsuccess = function () { if (there.result) captures.put(Object.assign(there.result, changes)); };
    });
    tell({});
  }

  function tell(news) { if (channel) channel.postMessage(news); }

  /* ---- sent ---- */
  function Trouble(kind, sentence) { this.kind = kind; this.sentence = sentence || ''; }

  async function ask(address, request) {
    var all = Object.assign({ credentials: 'same-origin', cache: 'no-store', redirect: 'manual' }, request);
    all.headers = Object.assign({ 'X-Requested-With': 'drop', 'Tus-Resumable': '1.0.0' }, request.headers);
    if (AbortSignal.timeout) all.signal = AbortSignal.timeout(PATIENCE);
    try {
      return await fetch(address, all);
    } catch (dead) {
      throw new Trouble('NO_LINE');
    }
  }

  /* what keeps a capture here: signed out, a line or server that is away for a while, or a refusal that stays one */
  async function trouble(answer, lasting) {
    if (answer.type === 'opaqueredirect' || answer.status === 401) return new Trouble('SIGNED_OUT');
    var plain = (answer.headers.get('Content-Type') || '').startsWith('text/plain');
    var sentence = plain ? await answer.text().catch(function () { return ''; }) : '';
    return new Trouble(lasting.indexOf(answer.status) < 0 ? 'LATER' : 'REFUSED', sentence);
  }

  /* who would send now, with a fresh token; whatever stands between that answers for the server is no line */
  async function sender() {
    var answer = await ask('/captures/sender', { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw await trouble(answer, []);
    try {
      return await answer.json();
    } catch (other) {
      throw new Trouble('NO_LINE');
    }
  }

  function coded(words) {
    return btoa(Array.from(new TextEncoder().encode(words), function (it) { return String.fromCharCode(it); }).join(''));
  }

  function metadata(capture) {
    var said = {
      path: capture.name, lastModified: String(capture.modified), key: capture.key, account: capture.account,
      line: capture.line, unitId: capture.unitId, sha256: capture.sha256
    };
    return Object.keys(said).filter(function (it) { return said[it]; }).map(function (it) { return it + ' ' + coded(said[it]); }).join(',');
  }

  function reached(answer) {
    var offset = answer.headers.get('Upload-Offset');
    return offset === null ? null : Number(offset);
  }

  /* how much of it is there; asked of the server, since the last answer may have been lost */
  async function arrived(capture, token) {
    if (capture.place) {
      var there = await ask(capture.place, { method: 'HEAD', headers: token });
      if (there.ok && reached(there) !== null) return reached(there);
      if (there.status !== 404 && there.status !== 410) throw await trouble(there, [409]);
      await note(capture, { place: '' });
    }
    var headers = Object.assign({ 'Upload-Length': String(capture.size), 'Upload-Metadata': metadata(capture) }, token);
    var answer = await ask(capture.at + '/uploads/resumable', { method: 'POST', headers: headers });
    if (answer.status === 200 && reached(answer) === capture.size) return capture.size;
    if (answer.status !== 201) throw await trouble(answer, [400, 404, 409, 413]);
    await note(capture, { place: answer.headers.get('Location') });
    return 0;
  }

  /* a piece that was quick lets the next one be larger, so that a slow line loses little when it breaks */
  async function send(capture, token) {
    var file = await within('readonly', function (captures, files) { return files.get(capture.key); });
    var offset = await arrived(capture, token), piece = SMALL;
    while (offset < capture.size) {
      tell({ key: capture.key, share: offset / capture.size });
      var headers = Object.assign({ 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) }, token);
      var since = Date.now();
      var answer = await ask(capture.place, { method: 'PATCH', headers: headers, body: file.slice(offset, offset + piece) });
      if (!answer.ok || reached(answer) === null) throw await trouble(answer, [400, 413].concat(await isGone(capture, answer, token)));
      offset = reached(answer);
      if (Date.now() - since < QUICK) piece = Math.min(piece * 2, LARGE);
    }
  }

  /* whether the whole of it was refused and thrown away there, which no other 409 does */
  async function isGone(capture, answer, token) {
    if (answer.status !== 409) return [];
    var there = await ask(capture.place, { method: 'HEAD', headers: token });
    return there.status === 404 ? [409] : [];
  }

  async function sendOne(capture, who) {
    var token = {};
    token[who.header] = who.token;
    await note(capture, { state: 'SENDING', sentence: '' });
    try {
      await send(capture, token);
    } catch (told) {
      if (!(told instanceof Trouble)) throw told;
      await note(capture, { state: told.kind, sentence: told.sentence });
      return told.kind;
    }
    await remove(capture.key);
    tell({ sent: capture.key });
    return null;
  }

  function isOver(kind) { return kind === 'NO_LINE' || kind === 'SIGNED_OUT'; }

  /* sends what waits, one after the other; what kept one from going through, if anything did */
  function sendAll() {
    return navigator.locks.request(NAME, async function () {
      var waiting = (await list()).filter(function (it) { return it.state !== 'REFUSED'; }), last = null, who;
      if (!waiting.length) return null;
      try {
        who = await sender();
      } catch (told) {
        if (!(told instanceof Trouble)) throw told;
        for (var it of waiting) if (it.state === 'SENDING') await note(it, { state: 'WAITING' });
        return told.kind;
      }
      waiting.sort(function (a, b) { return a.taken - b.taken; });
      for (var capture of waiting.filter(function (it) { return it.account === String(who.account); })) {
        var kind = await sendOne(capture, who);
        if (kind && kind !== 'REFUSED') last = kind;
        if (isOver(kind)) break;
      }
      return last;
    });
  }

  self.captures = { NAME: NAME, list: list, keep: keep, remove: remove, note: note, sendAll: sendAll };

  /* ---- in the background ---- */
  if (!self.registration || !self.clients) return;

  function here(request) { return new URL(request.url).pathname === new URL(self.registration.scope).pathname; }

  /* the page as it is now, or as it was kept where no network answers in time */
  async function page(request) {
    var kept = await caches.match(new URL(request.url).pathname, { ignoreVary: true });
    if (!kept) return fetch(request);
    var late = new Promise(function (done) { setTimeout(done, OPENS_WITHIN, kept); });
    var now = fetch(request).then(function (it) { return it.status >= 500 ? kept : it; }, function () { return kept; });
    return Promise.race([now, late]);
  }

  async function asset(request) { return await caches.match(request, { ignoreVary: true }) || fetch(request); }

  self.addEventListener('install', function () { self.skipWaiting(); });
  self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });
  self.addEventListener('fetch', function (event) {
    var request = event.request;
    if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
    if (request.mode === 'navigate') {
      if (here(request)) event.respondWith(page(request));
    } else if (['style', 'script', 'image'].indexOf(request.destination) >= 0) {
      event.respondWith(asset(request));
    }
  });
  self.addEventListener('sync', function (event) {
    event.waitUntil(sendAll().then(function (kept) { if (kept) throw new Error(kept); }));
  });
})(self);
