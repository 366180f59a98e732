/* Runs before the first paint and before any module. */
(function () {
  /* The content policy forbids eval; told so, zod does not even try it (a try would be reported as a violation). */
  globalThis.__zod_globalConfig = { jitless: true };

  function stored(key, allowed) {
    try {
      var value = localStorage.getItem(key);
      return allowed.indexOf(value) >= 0 ? value : null;
    } catch (_) {
      return null;
    }
  }
  function wanted() {
    if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  var root = document.documentElement.dataset;
  /* The theme, so that a dark room never sees a white flash, and the density, so that nothing moves. */
  /* A wall is dark unless its address says otherwise. */
  var wall = /^\/wall(\/|$)/.test(location.pathname);
  root.theme = wall ? (/[?&]nen=sang(&|$)/.test(location.search) ? 'light' : 'dark') : stored('ioc-theme', ['light', 'dark', 'contrast']) || wanted();
  root.density = stored('ioc-density', ['comfortable', 'compact']) || 'comfortable';
})();
