/** What of A4 across can be printed on within margins of 10 mm, in CSS pixels; a little less in height, for charts that are drawn anew. */
const PAPER = { width: 1047, height: 700 };
/** Smaller letters than half of those on the screen nobody reads: such an item goes on on a second sheet. */
const LEAST_SCALE = 0.5;
const WIDTHS = [1100, 1250, 1400, 1550, 1700, 1850, 2000];
const SETTLE_MS = 500;

const scaleOf = (width: number, height: number): number => Math.min(PAPER.width / width, PAPER.height / height, 1);

/** How wide a room is laid out for its item to stand largest on one sheet. */
const widthFor = (room: HTMLElement): number => {
  const tried = WIDTHS.map((width) => {
    room.style.inlineSize = `${width}px`;
    return { width, scale: scaleOf(width, room.scrollHeight) };
  });
  return tried.reduce((best, each) => (each.scale > best.scale ? each : best)).width;
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
/** After the sheet is printed; a browser that does not say so is back once somebody does something. */
const printed = (): Promise<void> =>
  new Promise((resolve) => {
    const ends = new AbortController();
    const end = (): void => {
      ends.abort();
      resolve();
    };
    for (const kind of ['afterprint', 'pointerdown', 'keydown']) addEventListener(kind, end, { signal: ends.signal, capture: true });
    print();
  });

/** Prints the item that a room looks at on one sheet of A4 across: laid out as wide as makes it largest there. */
export const printItem = async (room: HTMLElement): Promise<void> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@page { size: A4 landscape; margin: 10mm; }');
  const root = document.documentElement;
  const { theme } = root.dataset;
  room.dataset['paper'] = 'true';
  // Before the charts are drawn for the paper: what comes with the sheet itself comes too late for them.
  root.dataset['theme'] = 'light';
  try {
    const width = widthFor(room);
    room.style.inlineSize = `${width}px`;
    // Charts and maps are drawn anew for that width.
    await settled();
    room.style.zoom = String(Math.max(scaleOf(width, room.scrollHeight), LEAST_SCALE));
    room.style.marginInline = 'auto';
    document.adoptedStyleSheets.push(sheet);
    await printed();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    delete room.dataset['paper'];
    room.style.removeProperty('zoom');
    room.style.removeProperty('inline-size');
    room.style.removeProperty('margin-inline');
  }
};
