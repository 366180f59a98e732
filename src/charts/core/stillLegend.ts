import type { LegendEntry, Paper } from './drawing';

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const markOf = (mark: LegendEntry['mark'], { ink, text }: Paper, x: number, y: number): { svg: string; width: number } => {
  const [wide, half] = [text * 1.6, text * 0.35];
  const line = (stroke: string, rest: string) => `<line x1="${x}" x2="${x + wide}" y1="${y}" y2="${y}" stroke="${stroke}" ${rest}/>`;
  const box = (width: number, rest: string, height = half * 2) =>
    `<rect x="${x}" y="${y - height / 2}" width="${width}" height="${height}" ${rest}/>`;
  if (typeof mark !== 'string') return { svg: box(text, `fill="${mark.fill}" stroke="${ink.text3}"`, text), width: text };
  switch (mark) {
    case 'calibrating':
      return { svg: box(wide, `fill="${ink.surface}" stroke="${ink.text2}" stroke-width="1.5"`), width: wide };
    case 'failed':
      return { svg: box(wide, `fill="${ink.text2}"`), width: wide };
    case 'silent':
      return { svg: line(ink.text3, 'stroke-width="1.5" stroke-dasharray="3 3"'), width: wide };
    case 'line':
      return { svg: line(ink.actual, 'stroke-width="3"'), width: wide };
    case 'dashed':
      return { svg: line(ink.plan, 'stroke-width="2" stroke-dasharray="6 4"'), width: wide };
    case 'grey':
      return { svg: line(ink.previous, 'stroke-width="2"'), width: wide };
    case 'band':
      return { svg: box(wide, `fill="${ink.actual}" fill-opacity="0.22" stroke="${ink.actual}"`), width: wide };
    case 'bar':
    case 'up':
      return { svg: box(wide, `fill="${ink.actual}"`), width: wide };
    case 'down':
      return { svg: box(wide, `fill="${ink.surface}" stroke="${ink.actual}" stroke-dasharray="3 2"`), width: wide };
    case 'total':
      return { svg: box(wide, `fill="${ink.text3}"`), width: wide };
    case 'plan':
      return { svg: box(3, `fill="${ink.plan}"`, text * 1.1), width: 3 };
    case 'breach':
      return { svg: box(text, `fill="${ink.critical}"`, text), width: text };
    case 'missing':
      return { svg: box(text, `fill="none" stroke="${ink.text3}" stroke-dasharray="3 2"`, text), width: text };
    case 'scale': {
      const step = text;
      const cells = [ink.seq1, ink.seq2, ink.seq3, ink.seq4].map(
        (fill, at) =>
          `<rect x="${x + at * step}" y="${y - half}" width="${step}" height="${half * 2}" fill="${fill}" stroke="${ink.line}"/>`,
      );
      return { svg: cells.join(''), width: step * 4 };
    }
  }
};

/** The legend of a chart for paper: marks in the forms that the screen has, in as many lines as they need. */
export const stillLegend = (entries: readonly LegendEntry[], paper: Paper): { svg: string; height: number } => {
  if (entries.length === 0) return { svg: '', height: 0 };
  const { text, measure, ink, width } = paper;
  const row = text * 1.7;
  let [x, y] = [0, row / 2];
  const parts = entries.map(({ mark, text: words }) => {
    const wanted = text * 4 + 8 + measure(words, text);
    if (x > 0 && x + wanted > width) [x, y] = [0, y + row];
    const drawn = markOf(mark, paper, x, y);
    const at = x + drawn.width + 8;
    x = at + measure(words, text) + text * 1.5;
    return `${drawn.svg}<text x="${at}" y="${y}" dominant-baseline="central" font-size="${text}" fill="${ink.text}">${escapeXml(words)}</text>`;
  });
  return { svg: parts.join(''), height: y + row / 2 + 6 };
};
