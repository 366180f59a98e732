/* From each press in the ranking of services to the frame that shows its answer, in ms. */
(() => {
  const times = [];
  let from;
  globalThis.clickToDrawn = { times };
  addEventListener('click', (event) => (from = event.timeStamp), true);
  const drawn = () => {
    if (from === undefined) return;
    const pressed = from;
    from = undefined;
    // After the frame is painted: a task queued from within it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => times.push(performance.now() - pressed));
      port1.start();
      port2.postMessage(null);
    });
  };
  const start = () =>
    new MutationObserver(drawn).observe(document.documentElement, {
      subtree: true,
      attributes: true,
      attributeFilter: ['data-ranked-by'],
    });
  if (document.documentElement) start();
  else addEventListener('DOMContentLoaded', start);
})();
