/* From each key in the search to the frame that shows its answer, in ms. */
(() => {
  const times = [];
  const waiting = new Map();
  globalThis.keyToDrawn = { times };
  addEventListener(
    'input',
    (event) => {
      if (event.target.matches?.('[role=combobox]') && event.target.value !== '') waiting.set(event.target.value, event.timeStamp);
    },
    true,
  );
  const answered = () => {
    const query = document.querySelector('[data-answers]')?.getAttribute('data-answers') ?? '';
    if (query === '' || !waiting.has(query)) return;
    // A key whose own answer was passed over is answered by that to a later key.
    const answeredNow = [];
    for (const [asked, from] of waiting) {
      waiting.delete(asked);
      answeredNow.push(from);
      if (asked === query) break;
    }
    // After the frame is painted: a task queued from within it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => times.push(...answeredNow.map((from) => performance.now() - from)));
      port1.start();
      port2.postMessage(null);
    });
  };
  const start = () =>
    new MutationObserver(answered).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-answers'],
    });
  if (document.documentElement) start();
  else addEventListener('DOMContentLoaded', start);
})();
