/* What the timeline gains where scripts run: one stop for Tab, arrows from mark to mark, a date that is dragged. */
(function () {
  'use strict';

  var box = document.querySelector('[data-timeline]');
  if (!box) return;

  var DAY = 86400000;
  var from = Date.parse(box.dataset.from);
  var days = Number(box.dataset.days);
  var tip = box.parentNode.querySelector('[data-tip]');
  var moving = null;

  function lanes() { return Array.from(box.querySelectorAll('svg[role="list"]')); }

  function laneOf(mark) { return mark.closest('svg[role="list"]'); }

  function marks(lane) { return Array.from(lane.querySelectorAll('a.tl-mark')); }

  function middle(mark) { var at = mark.getBoundingClientRect(); return at.left + at.width / 2; }

  function nearest(all, x) {
    return all.reduce(function (best, it) {
      return !best || Math.abs(middle(it) - x) < Math.abs(middle(best) - x) ? it : best;
    }, null);
  }

  /* ---- one mark is reached by Tab; arrows lead to the others ---- */
  function stopAt(mark) {
    box.querySelectorAll('a.tl-mark[tabindex="0"]').forEach(function (it) { it.setAttribute('tabindex', '-1'); });
    mark.setAttribute('tabindex', '0');
  }

  function go(mark) {
    if (!mark) return;
    stopAt(mark);
    mark.focus();
  }

  function beside(mark, step) {
    var all = marks(laneOf(mark));
    return all[all.indexOf(mark) + step];
  }

  function above(mark, step) {
    var all = lanes();
    for (var i = all.indexOf(laneOf(mark)) + step; i >= 0 && i < all.length; i += step) {
      if (marks(all[i]).length) return nearest(marks(all[i]), middle(mark));
    }
    return null;
  }

  /* ---- a mark under way to another day: it goes along, and says which day that is ---- */
  function textOf(day) { return new Date(day).toISOString().slice(0, 10); }

  function show(text, mark) {
    tip.textContent = text;
    tip.hidden = false;
    var at = mark.getBoundingClientRect();
    tip.style.left = Math.max(8, Math.min(middle(mark) - tip.offsetWidth / 2, innerWidth - tip.offsetWidth - 8)) + 'px';
    tip.style.top = Math.max(8, at.top - tip.offsetHeight - 6) + 'px';
  }

  function hide() { tip.hidden = true; }

  function take(mark) {
    moving = { mark: mark, spot: mark.parentNode, x: mark.parentNode.getAttribute('x'), day: Date.parse(mark.dataset.day) };
    mark.classList.add('moving');
  }

  function moveTo(day) {
    moving.day = Math.max(from, Math.min(day, from + (days - 1) * DAY));
    moving.spot.setAttribute('x', ((moving.day - from) / DAY + 0.5) / days * 100 + '%');
    show(tip.dataset.to.replace('{0}', textOf(moving.day)), moving.mark);
  }

  function putBack() {
    if (!moving) return;
    moving.spot.setAttribute('x', moving.x);
    moving.mark.classList.remove('moving');
    moving = null;
    hide();
  }

  /* dropped: the form that asks why stands beside, with the day filled in */
  function drop() {
    var mark = moving.mark;
    var to = textOf(moving.day);
    var same = to === mark.dataset.day;
    putBack();
    if (same) return;
    var href = mark.getAttribute('href');
    mark.setAttribute('href', href + (href.indexOf('?') < 0 ? '?' : '&') + 'to=' + to);
    askWhy = true;
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    mark.setAttribute('href', href);
  }

  var askWhy = false;
  document.addEventListener('htmx:afterSwap', function (event) {
    if (event.target.id !== 'drawer-body' || !askWhy) return;
    askWhy = false;
    var reason = document.querySelector('#drawer-body [name="reason"]');
    if (reason) setTimeout(function () { reason.focus(); });
  });

  var held = null;
  var dragged = false;

  box.addEventListener('pointerdown', function (event) {
    var mark = event.target.closest('a.tl-mark[data-move]');
    if (mark && event.button === 0 && event.pointerType !== 'touch') held = { mark: mark, x: event.clientX };
    dragged = false;
  });

  document.addEventListener('pointermove', function (event) {
    if (!held) return;
    if (!moving) {
      if (Math.abs(event.clientX - held.x) < 5) return;
      take(held.mark);
      dragged = true;
    }
    var lane = laneOf(held.mark).getBoundingClientRect();
    moveTo(from + Math.floor((event.clientX - lane.left) / lane.width * days) * DAY);
  });

  document.addEventListener('pointerup', function () {
    held = null;
    if (!moving || !dragged) return;
    drop();
    setTimeout(function () { dragged = false; }, 50);
  });

  document.addEventListener('pointercancel', function () { held = null; putBack(); });

  /* the click that ends a drag opens nothing */
  box.addEventListener('click', function (event) {
    if (!dragged || !event.isTrusted) return;
    dragged = false;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  box.addEventListener('dragstart', function (event) { event.preventDefault(); });

  box.addEventListener('keydown', function (event) {
    var mark = event.target.closest('a.tl-mark');
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    var step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.shiftKey && step && mark.matches('[data-move]')) {
      event.preventDefault();
      if (!moving) take(mark);
      moveTo(moving.day + step * DAY);
    } else if (moving && event.key === 'Enter') {
      event.preventDefault();
      drop();
    } else if (moving && event.key === 'Escape') {
      event.preventDefault();
      putBack();
    } else if (!event.shiftKey) {
      walk(mark, event);
    }
  });

  function walk(mark, event) {
    var own = marks(laneOf(mark));
    var to = {
      ArrowLeft: function () { return beside(mark, -1); },
      ArrowRight: function () { return beside(mark, 1); },
      ArrowUp: function () { return above(mark, -1); },
      ArrowDown: function () { return above(mark, 1); },
      Home: function () { return own[0]; },
      End: function () { return own[own.length - 1]; }
    }[event.key];
    if (!to) return;
    event.preventDefault();
    go(to());
  }

  ['mouseover', 'focusin'].forEach(function (name) {
    box.addEventListener(name, function (event) {
      var mark = event.target.closest('a.tl-mark');
      if (!mark || moving) return;
      if (name === 'focusin') stopAt(mark);
      show(mark.getAttribute('aria-label'), mark);
    });
  });

  box.addEventListener('mouseout', function () { if (!moving) hide(); });
  box.addEventListener('focusout', function () { if (held) return; putBack(); hide(); });
  box.addEventListener('scroll', function () { if (!moving) hide(); });

  box.querySelectorAll('a.tl-mark').forEach(function (it) { it.setAttribute('tabindex', '-1'); });
  var first = box.querySelector('a.tl-mark.st-late') || box.querySelector('a.tl-mark');
  if (first) first.setAttribute('tabindex', '0');

  /* a narrow box opens where today is */
  var now = box.querySelector('thead .tl-now');
  if (now && box.scrollWidth > box.clientWidth) {
    box.scrollLeft = now.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientWidth / 2;
  }
})();
