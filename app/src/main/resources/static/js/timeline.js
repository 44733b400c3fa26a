/* What the timeline gains where scripts run: one stop for Tab, arrows from mark to mark, a date that is dragged. */
(function () {
  'use strict';

  var box = document.querySelector('[data-timeline]');
  if (!box) return;

  function lanes() { return Array.from(box.querySelectorAll('svg[role="list"]')); }

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
    var all = marks(mark.closest('svg[role="list"]'));
    return all[all.indexOf(mark) + step];
  }

  function above(mark, step) {
    var all = lanes();
    for (var i = all.indexOf(mark.closest('svg[role="list"]')) + step; i >= 0 && i < all.length; i += step) {
      if (marks(all[i]).length) return nearest(marks(all[i]), middle(mark));
    }
    return null;
  }

  box.addEventListener('keydown', function (event) {
    var mark = event.target.closest('a.tl-mark');
    if (!mark || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    var own = marks(mark.closest('svg[role="list"]'));
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
  });

  box.addEventListener('focusin', function (event) {
    var mark = event.target.closest('a.tl-mark');
    if (mark) stopAt(mark);
  });

  box.querySelectorAll('a.tl-mark').forEach(function (it) { it.setAttribute('tabindex', '-1'); });
  var first = box.querySelector('a.tl-mark.st-late') || box.querySelector('a.tl-mark');
  if (first) first.setAttribute('tabindex', '0');

  /* a narrow box opens where today is */
  var now = box.querySelector('thead .tl-now');
  if (now && box.scrollWidth > box.clientWidth) {
    box.scrollLeft = now.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientWidth / 2;
  }
})();
