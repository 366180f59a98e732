/* Sets the theme before the first paint, so that a dark room never sees a white flash. */
(function () {
  var saved = null;
  try {
    saved = localStorage.getItem('ioc-theme');
  } catch (_) {
    saved = null;
  }
  var dark = saved === 'dark' || (saved !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
