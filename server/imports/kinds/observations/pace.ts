import { placeOf } from '../../../ingest/checkPlan';
import type { ObservationRow } from '../../../ingest/indicatorPlan';
import { describeFall, describeJump } from './compareFigures';
import type { SetFacts, Standing } from './known';
import { periodBeside } from './neighbours';

interface Beside {
  period: string;
  value: number;
  /** In which piece of the file it came; null where it is of the store. */
  piece: number | null;
}
export interface Pace {
  /** A piece of the file is to be judged by the figures of now; what it says itself counts before them. */
  next(rows: readonly { set: SetFacts; row: ObservationRow }[], now: ReadonlyMap<string, Standing>): void;
  /** What is to be looked at in the figure beside the periods before and after it; `isCompared`: it was compared with its own former one already. */
  judge(set: SetFacts, row: ObservationRow, isCompared: boolean): string[];
}

const placeAt = (set: SetFacts, row: ObservationRow, period: string): string => `${set.id} ${placeOf({ ...row, period })}`;
const isPromise = ({ role }: ObservationRow): boolean => role === 'plan' || role === 'target';

/**
 * Compares the figures of a file with those of the periods beside them, in the file itself or in the store. A cumulative series
 * (its definition says "lũy kế") may not fall within a year; of any other, one that has no former figure of its own is compared
 * with the period before. Plans and targets, and what is simulated, are compared with nothing.
 */
export const openPace = (): Pace => {
  const told = new Map<string, { value: number; piece: number }>();
  let standing: ReadonlyMap<string, Standing> = new Map();
  let piece = 0;
  const find = (set: SetFacts, row: ObservationRow, step: 1 | -1): Beside | null => {
    const period = periodBeside(row.period, step, set.cadences.get(row.indicatorCode) ?? null);
    const place = placeAt(set, row, period);
    const own = told.get(place);
    if (own) return { period, ...own };
    const stored = standing.get(place);
    if (!stored || stored.withdrawn || stored.provenance === 'simulated' || stored.value.kind !== 'number') return null;
    return { period, value: stored.value.value, piece: null };
  };
  return {
    next: (rows, now) => {
      standing = now;
      piece += 1;
      for (const { set, row } of rows)
        if (row.value.kind === 'number' && !isPromise(row)) told.set(placeAt(set, row, row.period), { value: row.value.value, piece });
    },
    judge: (set, row, isCompared) => {
      if (row.value.kind !== 'number' || isPromise(row)) return [];
      const { value } = row.value;
      const before = find(set, row, -1);
      if (!set.cumulative.has(row.indicatorCode)) {
        const unit = set.units.get(row.indicatorCode) ?? '';
        const jump = before && !isCompared ? describeJump(value, before.value, { unit, of: `kỳ ${before.period}` }) : null;
        return jump === null ? [] : [jump];
      }
      const year = row.period.slice(0, 4);
      const after = find(set, row, 1);
      return [
        before?.period.startsWith(year) ? describeFall(before.value, value, { at: 'later', of: before.period }) : null,
        // Of two in one piece the later one says it.
        after?.period.startsWith(year) && after.piece !== piece
          ? describeFall(value, after.value, { at: 'earlier', of: after.period })
          : null,
      ].filter((reason) => reason !== null);
    },
  };
};
