/* Runs before the first paint and before any module. */
(function () {
  /* The content policy forbids eval; told so, zod does not even try it (a try would be reported as a violation). */
  globalThis.__zod_globalConfig = { jitless: true };

  /* The theme, so that a dark room never sees a white flash. */
  var saved = null;
  try {
    saved = localStorage.getItem('ioc-theme');
  } catch (_) {
    saved = null;
  }
  var dark = saved === 'dark' || (saved !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
