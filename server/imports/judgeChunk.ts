import type { Judged } from './kinds/kind';
import type { ReadRow } from './reading/typeRows';
import type { StagedRow } from './rows/storedRows';

const BEYOND =
  'Dòng này thuộc cơ quan hoặc địa bàn ngoài phạm vi quyền của người gửi nên không được nhận. Hãy bỏ dòng này khỏi tệp, hoặc nhờ đơn vị phụ trách gửi.';

/** Joins what was read of rows with what was judged of them; a place said twice in one file is refused where it is said again. */
export const joinJudged = (
  rows: readonly ReadRow[],
  judged: readonly Judged<unknown>[],
  places: Map<string, number>,
  samePlace: string,
  /** Whether the sender may write this; asked of every row that names a place. */
  isTheirs: (judged: Judged<unknown>) => boolean = () => true,
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
    // What was found is not told: it is of figures that are not theirs.
    if ((place !== null || ready !== null) && !isTheirs(one)) return refused([BEYOND]);
    const reasons = [...wrong, ...findings.map(({ reason }) => reason)];
    if (wrong.length > 0 || findings.some(({ level }) => level === 'refused')) return refused(reasons, place);
    const earlier = place === null ? undefined : places.get(place);
    if (earlier !== undefined) return refused([`Trùng với dòng ${earlier}: ${samePlace}.`], place);
    if (place !== null) places.set(place, line);
    return { line, verdict: findings.length > 0 ? 'warned' : 'accepted', effect, cells, reasons, typed, place, ready };
  });
};
