import { comparePeriods } from '../../../contract/rules/openPeriod';
import { findDefinition, listOutcomes, readPeriods, type SeriesRow, type StoredDefinition } from '../../store/rows/storedSeries';
import type { Db } from '../../store/store';
import { groupedBy } from '../../../contract/rules/groupedBy';
import type { PeriodRows } from './judge/judgeIndicator';

/** One indicator at a revision: what it was, the newest period of each part with an outcome, and what is known of some periods. */
export interface Figures {
  definition: StoredDefinition;
  /** By area; of the whole, by null. */
  newest: ReadonlyMap<string | null, string>;
  /** What is known of a part in one of the periods that were read. */
  of: (area: string | null, period: string) => PeriodRows;
}

const memberOf = ({ breakdown }: SeriesRow): string | null => breakdown[0]?.member ?? null;

/** Reads the newest period of every part, and those that are asked for besides; null where nobody knew the indicator. */
export const readFigures = async (
  db: Db,
  revision: number,
  of: { set: string; code: string },
  besides: readonly string[] = [],
): Promise<Figures | null> => {
  const definition = await findDefinition(db, revision, of.set, of.code);
  if (!definition) return null;
  const newest = new Map<string | null, string>();
  for (const { area, period } of await listOutcomes(db, revision, of)) {
    const known = newest.get(area);
    if (known === undefined || comparePeriods(period, known) > 0) newest.set(area, period);
  }
  const rows = await readPeriods(db, revision, of, [...new Set([...newest.values(), ...besides])]);
  const byPlace = groupedBy(rows, (row) => `${row.period} ${memberOf(row) ?? ''}`);
  return {
    definition,
    newest,
    of: (area, period) => {
      const whole = byPlace.get(`${period} `) ?? [];
      return { period, own: area === null ? whole : (byPlace.get(`${period} ${area}`) ?? []), whole };
    },
  };
};
