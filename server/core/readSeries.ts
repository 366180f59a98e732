import type * as z from 'zod/mini';
import type { FEEDS } from '../../contract/feeds/index';
import type { SeriesPoint } from '../../contract/feeds/series';
import { deviationOf } from '../../contract/rules/deviation';
import { comparePeriods, isProvisional, yearBefore } from '../../contract/rules/openPeriod';
import type { Db } from '../store/store';
import { readRegisters } from '../store/rows/storedRegisters';
import { findDefinition, metaOf, readPart, type SeriesRow, type StoredDefinition } from '../store/rows/storedSeries';
import { isOutcome, originOf, singlePassport, isShare, outcomeIn, promisesIn, promiseWithRow, sharedPath, wordsIn } from './seriesRows';

type Feed = (typeof FEEDS)['series'];
type Params = z.infer<Feed['params']>;

/** Periods of one length are written in one form: `2026`, `2026-Q3`, `2026-11`. */
const lengthOf = (period: string): string => (period.length === 7 ? (/[HQ]/.exec(period)?.[0] ?? 'M') : String(period.length));

const partOf = ({ area, breakdown }: Params): { dimension: string; member: string } | null => {
  if (area !== undefined) return { dimension: 'area', member: area };
  const [dimension, member] = breakdown?.split(':') ?? [];
  return dimension === undefined || member === undefined ? null : { dimension, member };
};

const byPeriod = (rows: readonly SeriesRow[]): Map<string, SeriesRow[]> => {
  const periods = new Map<string, SeriesRow[]>();
  for (const row of rows) periods.set(row.period, [...(periods.get(row.period) ?? []), row]);
  return periods;
};

interface Told {
  own: ReadonlyMap<string, readonly SeriesRow[]>;
  /** Of a part: the rows of the whole, whose path a share has too. */
  whole: ReadonlyMap<string, readonly SeriesRow[]>;
}

const toPoint = (period: string, { own: periods, whole }: Told, definition: StoredDefinition): SeriesPoint => {
  const rows = periods.get(period) ?? [];
  const found = outcomeIn(rows, definition);
  const promised = promiseWithRow(rows, definition) ?? sharedPath(promiseWithRow(whole.get(period) ?? [], definition), definition);
  const plan = promised?.promised.value ?? null;
  const value = found?.number ?? null;
  const judged = value === null || plan === null ? null : deviationOf(value, plan, definition.direction);
  const before = outcomeIn(periods.get(yearBefore(period)) ?? [], definition);
  const seen = found && found.row.value.kind !== 'none' ? found.row : undefined;
  return {
    period,
    value,
    words: seen ? wordsIn(seen) : null,
    plan,
    deviation: judged?.gap ?? null,
    met: judged?.met ?? null,
    previous: before?.number ?? null,
    provisional: seen !== undefined && isProvisional(period, seen.observed_at),
    observedAt: seen?.observed_at ?? null,
    receivedAt: seen?.received_at ?? null,
    revision: seen?.revision ?? null,
    ...originOf([seen, promised?.row, before && before.number !== null ? before.row : undefined].filter((row) => row !== undefined)),
  };
};

/** One indicator over time, of the whole or of one part, as it stood at `revision`. */
export const readSeries = async (db: Db, revision: number, params: Params): Promise<z.infer<Feed['body']>> => {
  const { set, indicator: code } = params;
  const definition = await findDefinition(db, revision, set, code);
  const asked = partOf(params);
  if (!definition) {
    const part = asked && { ...asked, name: asked.member };
    return { set, code, part, indicator: null, passport: null, points: [], promises: [] };
  }
  const rows = await readPart(db, revision, { set, code }, asked ? [asked] : []);
  const registers = await readRegisters(db, revision);
  const periods = byPeriod(rows);
  const whole = asked && isShare(definition) ? byPeriod(await readPart(db, revision, { set, code }, [])) : new Map<string, SeriesRow[]>();
  const outcomes = rows.filter(isOutcome).map(({ period }) => period);
  // The newest outcome sets the length of the points; before there is one, the newest promise does.
  const newest = (outcomes.length > 0 ? outcomes : [...periods.keys()]).toSorted(comparePeriods).at(-1);
  const shown = [...periods.keys()].filter((each) => newest !== undefined && lengthOf(each) === lengthOf(newest)).toSorted(comparePeriods);
  const others = [...periods.keys()].filter((each) => !shown.includes(each)).toSorted(comparePeriods);
  const latest = shown.findLast((each) => (outcomeIn(periods.get(each) ?? [], definition)?.row.value.kind ?? 'none') !== 'none');
  const last = latest === undefined ? undefined : outcomeIn(periods.get(latest) ?? [], definition)?.row;
  return {
    set,
    code,
    part: asked && { ...asked, name: registers.part(asked, latest ?? newest ?? '9999', definition.dimensions).name },
    indicator: metaOf(code, definition),
    passport: last ? singlePassport(last, { set, code }, definition, registers) : null,
    points: shown.map((period) => toPoint(period, { own: periods, whole }, definition)),
    promises: others.flatMap((period) => promisesIn(periods.get(period) ?? [], definition)),
  };
};
