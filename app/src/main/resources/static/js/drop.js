/* Many files, whole folders, drag and drop: one request per file, each with its own progress.
   <form data-drop data-next="/where/to/go" …> holds the file input, a [data-drop-zone] and an empty <ul data-drop-list>.
   Each request sends the form's other fields first, then lastModified (milliseconds), path and file.
   data-done and data-failed hold the words for a file that went through or did not. */
(function () {
  'use strict';

  function size(bytes) {
    var units = ['B', 'KB', 'MB', 'GB'], n = bytes, u = 0;
    while (n >= 1024 && u < 3) { n /= 1024; u++; }
    return (u ? n.toFixed(1) : n) + ' ' + units[u];
  }

  /* a dropped folder is walked; its files keep their path below it */
  function walk(entry) {
    if (entry.isFile) {
      return new Promise(function (done) {
        entry.file(function (file) { done([{ file: file, path: entry.fullPath.slice(1) }]); }, function () { done([]); });
      });
    }
    var reader = entry.createReader(), found = [];
    return new Promise(function (done) {
      (function more() {
        reader.readEntries(function (some) {
          if (!some.length) { done(Promise.all(found).then(function (all) { return all.flat(); })); return; }
          some.forEach(function (it) { found.push(walk(it)); });
          more();
        }, function () { done([]); });
      })();
    });
  }

  function line(list, item) {
    var li = document.createElement('li'), name = document.createElement('span'), bar = document.createElement('progress'), note = document.createElement('small');
    name.textContent = item.path;
    note.textContent = size(item.file.size);
    bar.className = 'pb';
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', item.path);
    li.append(name, note, bar);
    list.append(li);
    return { bar: bar, note: note, li: li };
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
      if (token) request.setRequestHeader(token.dataset.header, token.value);
      request.upload.onprogress = function (e) { if (e.lengthComputable) row.bar.value = Math.round(e.loaded / e.total * 100); };
      request.onload = function () { done(request.status < 400); };
      request.onerror = request.onabort = function () { done(false); };
      request.send(data);
    });
  }

  /* what must not leave this device: a name with a mark of secrecy, a file without a byte */
  function refusal(form, item) {
    if (/绝密|机密|秘密/.test(item.path)) return form.dataset.refused;
    return item.file.size ? '' : form.dataset.empty;
  }

  async function sendAll(form, items) {
    var list = form.querySelector('[data-drop-list]'), left = [];
    form.setAttribute('aria-busy', 'true');
    for (var item of items) {
      var row = line(list, item), no = refusal(form, item);
      if (no) {
        row.li.className = 'st-danger';
        row.note.textContent = no;
        left.push(item);
      } else if (await send(form, item, row)) {
        row.bar.value = 100;
        row.note.textContent = form.dataset.done || '✓';
      } else {
        row.li.className = 'st-danger';
        row.note.textContent = form.dataset.failed || '✗';
        left.push(item);
      }
    }
    form.removeAttribute('aria-busy');
    if (!left.length && form.dataset.next) location.href = form.dataset.next;
  }

  document.querySelectorAll('form[data-drop]').forEach(function (form) {
    var zone = form.querySelector('[data-drop-zone]') || form;
    zone.addEventListener('dragover', function (e) { e.preventDefault(); zone.classList.add('over'); });
    zone.addEventListener('dragleave', function () { zone.classList.remove('over'); });
    zone.addEventListener('drop', function (e) {
      e.preventDefault();
      zone.classList.remove('over');
      var entries = Array.from(e.dataTransfer.items).map(function (it) { return it.webkitGetAsEntry(); }).filter(Boolean);
      Promise.all(entries.map(walk)).then(function (all) { sendAll(form, all.flat()); });
    });
    form.addEventListener('submit', function (e) {
      var files = Array.from(form.querySelectorAll('input[type="file"]')).flatMap(function (input) { return Array.from(input.files); });
      if (!files.length) return;
      e.preventDefault();
      sendAll(form, files.map(function (file) { return { file: file, path: file.webkitRelativePath || file.name }; }));
    });
  });
})();
