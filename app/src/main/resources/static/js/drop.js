/* Many files, whole folders, drag and drop: one request per file, each with its own progress.
   <form data-drop data-next="/where/to/go" …> holds the file inputs, a [data-drop-zone], an empty <ul data-drop-list>
   and [data-drop-more], the way on. Each request sends the form's other fields first, then lastModified (milliseconds),
   path and file. A file is in when the server answers 201; any other answer is said on the file's line, with a button
   to try again. Where scripts run, choosing sends at once. A large file goes in pieces by the tus protocol and goes on
   where it stopped, also when the same file is dropped again another day; what is there already is not sent again. */
(function () {
  'use strict';

  function size(bytes) {
    var units = ['B', 'KB', 'MB', 'GB'], n = bytes, u = 0;
    while (n >= 1024 && u < 3) { n /= 1024; u++; }
    return (u ? n.toFixed(1) : n) + ' ' + units[u];
  }

  /* a dropped folder is walked; its files keep their path below it, and one that cannot be read is still named */
  function walk(entry) {
    if (entry.isFile) {
      return new Promise(function (done) {
        var path = entry.fullPath.slice(1);
        entry.file(function (file) { done([{ file: file, path: path }]); }, function () { done([{ file: null, path: path }]); });
      });
    }
    var reader = entry.createReader(), found = [];
    return new Promise(function (done) {
      function all() { Promise.all(found).then(function (some) { done(some.flat()); }); }
      (function more() {
        reader.readEntries(function (some) {
          if (!some.length) { all(); return; }
          some.forEach(function (it) { found.push(walk(it)); });
          more();
        }, function () {
          found.push(Promise.resolve([{ file: null, path: entry.fullPath.slice(1) + '/' }]));
          all();
        });
      })();
    });
  }

  function line(list, item) {
    var li = document.createElement('li'), name = document.createElement('span'), bar = document.createElement('progress'), note = document.createElement('small');
    name.textContent = item.path;
    note.textContent = item.file ? size(item.file.size) : '';
    bar.className = 'pb';
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', item.path);
    li.append(name, note, bar);
    list.append(li);
    return { bar: bar, note: note, li: li };
  }

  /* why a file did not go through: the server's own sentence where it gave one */
  function reason(form, request) {
    if (request.status === 401 || request.responseURL.split('?')[0].endsWith(form.dataset.signIn)) return form.dataset.signedOut;
    var type = request.getResponseHeader('Content-Type') || '';
    return type.startsWith('text/plain') && request.responseText || form.dataset.failed;
  }

  var LARGE = 8 * 1024 * 1024, AT_ONCE = 3, library;

  /* the library for large files is fetched when the first one comes */
  function resumable(form) {
    library = library || new Promise(function (done, failed) {
      var script = document.createElement('script');
      script.src = form.dataset.tus;
      script.onload = function () { done(window.tus); };
      script.onerror = failed;
      document.head.append(script);
    });
    return library;
  }

  function headers(form) {
    var token = form.querySelector('[data-header]'), all = { 'X-Requested-With': 'drop', Accept: 'text/plain, text/html' };
    if (token) all[token.dataset.header] = token.value;
    return all;
  }

  /* a refusal is final; a line or a server that is away for a moment is tried again */
  function passes(error) {
    var status = error.originalResponse ? error.originalResponse.getStatus() : 0;
    return status === 0 || status === 423 || status >= 500;
  }

  function sendInPieces(form, item, row) {
    return resumable(form).then(function (tus) {
      return new Promise(function (done) {
        var said = { path: item.path, lastModified: String(item.file.lastModified) };
        ['task', 'occurrence', 'keyPoint'].forEach(function (name) {
          if (form.elements[name]) said[name] = form.elements[name].value;
        });
        var upload = new tus.Upload(item.file, {
          endpoint: form.action + '/resumable',
          chunkSize: LARGE,
          retryDelays: [0, 1000, 3000, 5000, 10000, 30000],
          onShouldRetry: passes,
          removeFingerprintOnSuccess: true,
          metadata: said,
          headers: headers(form),
          onProgress: function (sent, total) { row.bar.value = Math.round(sent / total * 100); },
          onSuccess: function () { done(''); },
          onError: function (error) {
            var answer = error.originalResponse;
            done(answer ? reason(form, answer.getUnderlyingObject()) : form.dataset.failed);
          }
        });
        upload.findPreviousUploads().then(function (before) {
          if (before.length) upload.resumeFromPreviousUpload(before[0]);
          upload.start();
        });
      });
    }, function () { return form.dataset.failed; });
  }

  function send(form, item, row) {
    if (item.file.size > LARGE && form.dataset.tus) return sendInPieces(form, item, row);
    return new Promise(function (done) {
      var data = new FormData();
      Array.from(form.elements).forEach(function (field) {
        var off = field.type === 'file' || ((field.type === 'radio' || field.type === 'checkbox') && !field.checked);
        if (field.name && !off) data.append(field.name, field.value);
      });
      data.append('lastModified', item.file.lastModified);
      data.append('path', item.path);
      data.append('file', item.file, item.file.name);
      var request = new XMLHttpRequest();
      request.open('POST', form.action);
      var all = headers(form);
      Object.keys(all).forEach(function (name) { request.setRequestHeader(name, all[name]); });
      request.upload.onprogress = function (e) { if (e.lengthComputable) row.bar.value = Math.round(e.loaded / e.total * 100); };
      request.onload = function () { done(request.status === 201 ? '' : reason(form, request)); };
      request.onerror = request.onabort = function () { done(form.dataset.failed); };
      request.send(data);
    });
  }

  /* what need not leave this device to be refused; the server asks the same again */
  function refusal(form, item) {
    if (!item.file) return form.dataset.unreadable;
    var plain = item.path.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]/gu, '');
    if (/[绝絕]密|[机機]密|[秘祕]密/.test(plain)) return form.dataset.refused;
    return item.file.size ? '' : form.dataset.empty;
  }

  async function one(form, item, row) {
    var no = refusal(form, item), final = Boolean(no);
    row.li.className = '';
    row.bar.hidden = false;
    no = no || await send(form, item, row);
    if (!no) {
      row.bar.value = 100;
      row.note.textContent = form.dataset.done;
      form.querySelector('[data-drop-more]').hidden = false;
      return true;
    }
    row.bar.value = 0;
    row.bar.hidden = true;
    row.li.className = 'st-danger';
    row.note.textContent = no;
    if (!final) again(form, item, row);
    return false;
  }

  function again(form, item, row) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-sm';
    button.textContent = form.dataset.again;
    button.addEventListener('click', async function () {
      button.remove();
      await one(form, item, row);
    });
    row.note.append(' ', button);
  }

  /* what programs leave in folders is nobody's paper */
  function isWanted(item) {
    var name = item.path.slice(item.path.lastIndexOf('/') + 1).toLowerCase();
    return !/^(~\$|\._)/.test(name) && ['.ds_store', 'thumbs.db', 'desktop.ini'].indexOf(name) < 0;
  }

  /* what was put in before and waits on this table, by path, size and time of the device */
  async function known(form, items) {
    if (!items.length || !form.dataset.known) return new Set();
    try {
      var answer = await fetch(form.dataset.known, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      var all = await answer.json();
      return new Set(all.map(function (it) { return [it.path, it.bytes, it.modified].join('|'); }));
    } catch (away) {
      return new Set();
    }
  }

  async function sendAll(form, dropped) {
    var list = form.querySelector('[data-drop-list]'), items = dropped.filter(isWanted), whole = items.length > 0;
    form.setAttribute('aria-busy', 'true');
    var before = await known(form, items), rows = items.map(function (item) { return line(list, item); }), next = 0;
    async function some() {
      while (next < items.length) {
        var i = next++, file = items[i].file;
        if (file && before.has([items[i].path, file.size, file.lastModified].join('|'))) {
          rows[i].bar.value = 100;
          rows[i].note.textContent = form.dataset.there;
        } else {
          whole = await one(form, items[i], rows[i]) && whole;
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, some));
    form.removeAttribute('aria-busy');
    if (whole && !list.querySelector('.st-danger')) location.href = form.dataset.next;
  }

  function chosen(inputs) {
    return inputs.flatMap(function (input) { return Array.from(input.files); }).map(function (file) {
      return { file: file, path: file.webkitRelativePath || file.name };
    });
  }

  document.querySelectorAll('form[data-drop]').forEach(function (form) {
    var zone = form.querySelector('[data-drop-zone]') || form, inputs = Array.from(form.querySelectorAll('input[type="file"]'));
    form.classList.add('live');
    zone.addEventListener('dragover', function (e) { e.preventDefault(); zone.classList.add('over'); });
    zone.addEventListener('dragleave', function () { zone.classList.remove('over'); });
    zone.addEventListener('drop', function (e) {
      e.preventDefault();
      zone.classList.remove('over');
      var entries = Array.from(e.dataTransfer.items).map(function (it) { return it.webkitGetAsEntry(); }).filter(Boolean);
      Promise.all(entries.map(walk)).then(function (all) { sendAll(form, all.flat()); });
    });
    inputs.forEach(function (input) {
      input.addEventListener('change', function () {
        var items = chosen([input]);
        input.value = '';
        sendAll(form, items);
      });
    });
    form.addEventListener('submit', function (e) {
      e.preventDefault();
      sendAll(form, chosen(inputs));
    });
  });

  /* a plain form with one file says when the device last changed it */
  document.querySelectorAll('form[data-dated]').forEach(function (form) {
    form.querySelector('input[type="file"]').addEventListener('change', function () {
      form.elements.lastModified.value = this.files.length ? this.files[0].lastModified : '';
    });
  });
})();
