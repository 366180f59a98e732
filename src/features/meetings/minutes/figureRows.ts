import type { ViewFigure } from '../../../../contract/rules/figures/viewFigure';

/** A figure of the minutes, with what was promised for the same thing and period. */
interface FigureRow {
  figure: ViewFigure;
  promises: readonly ViewFigure[];
}

/** Letters of a name in a line of the table, and lines for which a page has room beside what was concluded. */
const LETTERS_A_LINE = 44;
const LINES_A_PAGE = 26;

/** The first rows, as many as a page of minutes has room for; at least one. */
export const fitting = (rows: readonly FigureRow[]): FigureRow[] => {
  let lines = 0;
  const end = rows.findIndex(({ figure: { name, part } }) => {
    lines += Math.ceil((name.length + (part?.length ?? 0)) / LETTERS_A_LINE);
    return lines > LINES_A_PAGE;
  });
  return rows.slice(0, end < 0 ? rows.length : Math.max(1, end));
};

const thingOf = ({ name, part, unit, period }: ViewFigure): string => JSON.stringify([name, part, unit, period]);
const saidOf = (figure: ViewFigure): string => JSON.stringify([thingOf(figure), figure.kind === 'promise', figure.value]);

/** A promise for the whole year in which a figure's period lies. */
const isOfYear = (promise: ViewFigure, figure: ViewFigure): boolean =>
  promise.period !== null && promise.period.length === 4 && (figure.period ?? '').startsWith(`${promise.period}-`);
const isAlike = (one: ViewFigure, other: ViewFigure): boolean =>
  one.name === other.name && one.part === other.part && one.unit === other.unit;

/**
 * What the minutes say of a view: its main figures, or all where none is, each once however many tables of the page show it, with the
 * promise of the same period beside it, or where there is none that of its year; a main promise that stands beside nothing has a row of
 * its own, after the others.
 */
export const figureRows = (figures: readonly ViewFigure[]): FigureRow[] => {
  const told = [...new Map(figures.filter(({ value }) => value.kind !== 'none').map((figure) => [saidOf(figure), figure])).values()];
  const main = told.filter(({ isMain }) => isMain);
  const shown = main.length > 0 ? main : told;
  const promises = told.filter(({ kind }) => kind === 'promise');
  const beside = (figure: ViewFigure): ViewFigure[] => {
    const alike = promises.filter((each) => isAlike(each, figure));
    const same = alike.filter(({ period }) => period === figure.period);
    return same.length > 0 ? same : alike.filter((each) => isOfYear(each, figure));
  };
  const rows = shown.filter(({ kind }) => kind !== 'promise').map((figure) => ({ figure, promises: beside(figure) }));
  const taken = new Set(rows.flatMap((row) => row.promises));
  const alone = shown.filter((each) => each.kind === 'promise' && !taken.has(each));
  return [...rows, ...alone.map((figure) => ({ figure, promises: [] }))];
};
