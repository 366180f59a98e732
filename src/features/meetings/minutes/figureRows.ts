import type { ViewFigure } from '../../../../contract/rules/figures/viewFigure';

/** A figure of the minutes, with what was promised for the same thing and period. */
export interface FigureRow {
  figure: ViewFigure;
  promises: readonly ViewFigure[];
}

const thingOf = ({ name, part, unit, period }: ViewFigure): string => JSON.stringify([name, part, unit, period]);
const saidOf = (figure: ViewFigure): string => JSON.stringify([thingOf(figure), figure.kind === 'promise', figure.value]);

/**
 * What the minutes say of a view: its main figures, or all where none is, each once however many tables of the page show it, with the
 * promise of the same period beside it; a promise that nothing stands beside has a row of its own, after the others.
 */
export const figureRows = (figures: readonly ViewFigure[]): FigureRow[] => {
  const told = figures.filter(({ value }) => value.kind !== 'none');
  const main = told.filter(({ isMain }) => isMain);
  const once = [...new Map((main.length > 0 ? main : told).map((figure) => [saidOf(figure), figure])).values()];
  const promises = once.filter(({ kind }) => kind === 'promise');
  const others = once.filter(({ kind }) => kind !== 'promise');
  const beside = (figure: ViewFigure): ViewFigure[] => promises.filter((each) => thingOf(each) === thingOf(figure));
  const taken = new Set(others.flatMap(beside));
  return [
    ...others.map((figure) => ({ figure, promises: beside(figure) })),
    ...promises.filter((each) => !taken.has(each)).map((figure) => ({ figure, promises: [] })),
  ];
};
