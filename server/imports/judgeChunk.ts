import type { Judged } from './kinds/kind';
import type { ReadRow } from './reading/typeRows';
import type { StagedRow } from './rows/storedRows';

/** Joins what was read of rows with what was judged of them; a place said twice in one file is refused where it is said again. */
export const joinJudged = (
  rows: readonly ReadRow[],
  judged: readonly Judged<unknown>[],
  places: Map<string, number>,
  samePlace: string,
): StagedRow[] => {
  let next = 0;
  return rows.map((row): StagedRow => {
    const { line, cells, wrong, typed } = row;
    const refused = (reasons: string[], place: string | null = null): StagedRow => ({
      line,
      verdict: 'refused',
      effect: null,
      cells,
      reasons,
      typed,
      place,
      ready: null,
    });
    if (typed === null) return refused(wrong);
    const one = judged[next];
    next += 1;
    if (!one) throw new Error(`line ${line} was not judged`);
    const { findings, place, effect, ready } = one;
    const reasons = [...wrong, ...findings.map(({ reason }) => reason)];
    if (wrong.length > 0 || findings.some(({ level }) => level === 'refused')) return refused(reasons, place);
    const earlier = place === null ? undefined : places.get(place);
    if (earlier !== undefined) return refused([`Trùng với dòng ${earlier}: ${samePlace}.`], place);
    if (place !== null) places.set(place, line);
    return { line, verdict: findings.length > 0 ? 'warned' : 'accepted', effect, cells, reasons, typed, place, ready };
  });
};
