/**
 * Watches the figures of a page from inside: when the text of one has changed and been painted, notes how long ago the
 * moment was that its value tells (ms since `base`). Installed before the page's own scripts, as plain JavaScript.
 */
(() => {
  const FIGURES = '[data-figure^="reading:"]';
  const wall = Date.now() - performance.now();
  const shown = new Map();
  let base = Number.NaN;
  let samples = [];
  let isDirty = false;

  /** A value as the screen writes it in Vietnamese: 12.345,6. */
  const valueOf = (text) => {
    const match = /-?\d[\d.]*(?:,\d+)?/.exec(text);
    return match ? Number(match[0].replaceAll('.', '').replace(',', '.')) : Number.NaN;
  };
  const look = (isCounted) => {
    const at = wall + performance.now();
    for (const element of document.querySelectorAll(FIGURES)) {
      const text = element.textContent ?? '';
      const id = element.getAttribute('data-figure');
      if (shown.get(id) === text) continue;
      shown.set(id, text);
      window.bench.firstFigureMs ??= performance.now();
      if (isCounted) samples.push(at - base - valueOf(text));
    }
  };

  // A message posted from requestAnimationFrame is received after that frame was painted. The page's own frames are
  // used where there are any; one is asked for only when a change came outside of a frame, so that a still page stays still.
  const ask = window.requestAnimationFrame.bind(window);
  const painted = new MessageChannel();
  let isInFrame = false;
  const enterFrame = () => {
    if (isInFrame) return;
    isInFrame = true;
    painted.port2.postMessage(0);
  };
  window.requestAnimationFrame = (callback) =>
    ask((at) => {
      enterFrame();
      callback(at);
    });
  painted.port1.addEventListener('message', () => {
    isInFrame = false;
    if (!isDirty) return;
    isDirty = false;
    look(true);
  });
  painted.port1.start();
  new MutationObserver(() => {
    if (isDirty) return;
    isDirty = true;
    if (!isInFrame) ask(enterFrame);
  }).observe(document, { subtree: true, childList: true, characterData: true });

  window.bench = {
    firstFigureMs: null,
    /** From now on values count from `moment`; what is on the screen already is no sample. */
    reset: (moment) => {
      look(false);
      base = moment;
      samples = [];
    },
    samples: () => samples,
    figures: () => document.querySelectorAll(FIGURES).length,
    values: () =>
      Object.fromEntries(
        [...document.querySelectorAll(FIGURES)].map((element) => [
          element.getAttribute('data-figure').slice('reading:'.length),
          valueOf(element.textContent ?? ''),
        ]),
      ),
  };
})();
