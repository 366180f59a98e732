/**
 * Watches a page of alarms from inside: when a name that is waited for has been painted, and how long each key took to its next paint.
 * Installed before the page's own scripts, as plain JavaScript; the page's content policy forbids more to be brought later.
 */
(() => {
  const wall = Date.now() - performance.now();
  const seen = {};
  let awaited = [];
  let keys = [];
  let isDirty = false;

  /** A message posted from requestAnimationFrame is received after that frame was painted. */
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', then);
      port1.start();
      port2.postMessage(0);
    });
  const look = () => {
    isDirty = false;
    const at = wall + performance.now();
    const text = document.querySelector('main')?.textContent ?? '';
    for (const name of awaited) if (text.includes(name)) seen[name] = at;
    awaited = awaited.filter((name) => !(name in seen));
  };
  new MutationObserver(() => {
    if (isDirty || awaited.length === 0) return;
    isDirty = true;
    afterPaint(look);
  }).observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener('keydown', ({ timeStamp }) => afterPaint(() => keys.push(performance.now() - timeStamp)), { capture: true });

  window.alarmBench = {
    await: (names) => (awaited = [...names]),
    /** By the wall clock, ms since 1970. */
    seen: () => seen,
    keys: () => keys.splice(0),
    /** What the head of the page counts as unacknowledged of a priority. */
    waiting: (priority) => Number(document.querySelector(`main button[data-priority="${priority}"] strong`)?.textContent ?? 'NaN'),
  };
})();
