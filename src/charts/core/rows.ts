import type { Paper } from './drawing';
import { linesAt, textAt, type Shape } from './shapes';
import { wrap } from './wrap';

export interface LaidRow {
  top: number;
  height: number;
  /** The middle of the bar. */
  middle: number;
}

export interface LaidRows {
  /** The bars lie between these (px). */
  from: number;
  to: number;
  bar: number;
  height: number;
  rows: readonly LaidRow[];
  /** The names and figures. */
  shapes: readonly Shape[];
}

const NARROW_EMS = 34;

/** Rows of a name, a bar and a figure: beside each other, or on narrow paper the name above its bar. Names take two lines at most. */
export const layRows = (paper: Paper, items: readonly { name: string; figure: string; known: boolean; strong?: boolean }[]): LaidRows => {
  const { width, text, measure, ink } = paper;
  const longest = (read: (item: (typeof items)[number]) => string, weight: number) =>
    Math.max(0, ...items.map((item) => measure(read(item), text, weight)));
  const beside = width >= text * NARROW_EMS;
  // A unit may stand beneath its number; the number itself is never cut.
  const number = Math.max(0, ...items.flatMap(({ figure }) => figure.split(/\s+/).map((word) => measure(word, text, 600))));
  const figureRoom = Math.min(
    longest(({ figure }) => figure, 600),
    Math.max(width * 0.4, number),
  );
  const column = beside ? Math.min(longest(({ name }) => name, 600) + text, width * 0.4) : 0;
  const nameRoom = beside ? column - text : width - 2;
  const bar = Math.round(text * 0.95);
  const shapes: Shape[] = [];
  let top = 0;
  const rows = items.map(({ name, figure, known, strong = false }): LaidRow => {
    const weight = strong ? 600 : 400;
    const lines = wrap(name, nameRoom, 2, text, measure, weight);
    const figures = wrap(figure, figureRoom, 2, text, measure, 600);
    const block = lines.length * text * 1.25;
    const tall = Math.max(text * 2.1, (beside ? Math.max(lines.length, figures.length) : 1) * text * 1.25 + text * 0.6);
    const height = Math.round(beside ? tall : block + Math.max(bar, figures.length * text * 1.25) + text);
    const middle = Math.round(beside ? top + height / 2 : top + block + text * 0.5 + Math.max(bar, figures.length * text * 1.25) / 2);
    const nameAt = beside ? middle : top + text * 0.35 + block / 2;
    shapes.push(...linesAt(paper, lines, beside ? nameRoom : 0, nameAt, { side: beside ? 'right' : 'left', fill: ink.text, weight }));
    shapes.push(
      ...linesAt(paper, figures, width - 1, middle, { side: 'right', fill: known ? ink.text : ink.text2, weight: known ? 600 : 400 }),
    );
    const row = { top, height, middle };
    top += height;
    return row;
  });
  return { from: column, to: width - figureRoom - text * 0.8, bar, height: Math.ceil(top), rows, shapes };
};

/** A line beneath the rows. */
export const noteBelow = (paper: Paper, note: string, at: number): { shape: Shape; height: number } => ({
  shape: textAt(paper, wrap(note, paper.width - 2, 1, paper.text, paper.measure)[0] ?? '', 0, at + paper.text),
  height: Math.round(paper.text * 2),
});
