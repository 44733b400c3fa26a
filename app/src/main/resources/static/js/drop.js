/* Many files, whole folders, drag and drop: one request per file, each with its own progress.
   <form data-drop data-next="/where/to/go" …> holds the file inputs, a [data-drop-zone], an empty <ul data-drop-list>
   and [data-drop-more], the way on. Each request sends the form's other fields first, then lastModified (milliseconds),
   path and file. A file is in when the server answers 201; any other answer is said on the file's line, with a button
   to try again. Where scripts run, choosing sends at once. */
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

  function send(form, item, row) {
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
      var token = form.querySelector('[data-header]');
      request.setRequestHeader('X-Requested-With', 'drop');
      request.setRequestHeader('Accept', 'text/plain, text/html');
      if (token) request.setRequestHeader(token.dataset.header, token.value);
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

  async function sendAll(form, items) {
    var list = form.querySelector('[data-drop-list]'), whole = items.length > 0;
    form.setAttribute('aria-busy', 'true');
    for (var item of items) {
      whole = await one(form, item, line(list, item)) && whole;
    }
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
