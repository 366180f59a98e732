/** The width of a line of text in px. */
export type Measure = (text: string, size: number, weight?: number) => number;

let pen: CanvasRenderingContext2D | null | undefined;
let penStyle = '';

/** Widths kept for one font at most; beyond that they are measured anew. */
const KEPT = 5_000;

/**
 * Measures with the font that the page has; rounded up, so that what is said to fit does. Widths are remembered: labels come again
 * with each update, and asking the browser is dear.
 */
export const measureWith = (font: string): Measure => {
  const known = new Map<string, number>();
  return (text, size, weight = 400) => {
    const style = `${weight} ${size}px ${font}`;
    const key = `${weight} ${size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    pen ??= document.createElement('canvas').getContext('2d');
    if (!pen) return estimate(text, size);
    // Setting the font makes the browser read it again, even when it is the same.
    if (penStyle !== style) pen.font = penStyle = style;
    const width = Math.ceil(pen.measureText(text).width) + 1;
    if (known.size >= KEPT) known.clear();
    known.set(key, width);
    return width;
  };
};

/** Without a canvas: wide enough for Be Vietnam Pro at any weight. */
export const estimate: Measure = (text, size) => Math.ceil(text.length * size * 0.62);
