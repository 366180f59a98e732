import type * as z from 'zod/mini';
import type { AreaValue, Promised } from '../../contract/feeds/areaValues';
import type { FEEDS } from '../../contract/feeds/index';
import { boundOf, deviationOf } from '../../contract/rules/deviation';
import { comparePeriods, isProvisional } from '../../contract/rules/openPeriod';
import type { Db } from '../store/store';
import { readRegisters } from '../store/rows/storedRegisters';
import { findDefinition, listAreaPeriods, metaOf, readPeriod, type SeriesRow, type StoredDefinition } from '../store/rows/storedSeries';
import { commonPassport, figureOf, isOutcome, outcomeIn, promiseIn, sharedPath, weakestOf } from './seriesRows';

type Feed = (typeof FEEDS)['area-values'];

const byMember = (rows: readonly SeriesRow[]): Map<string, SeriesRow[]> => {
  const members = new Map<string, SeriesRow[]>();
  for (const row of rows) {
    const [part] = row.breakdown;
    if (!part) continue;
    const own = members.get(part.member);
    if (own) own.push(row);
    else members.set(part.member, [row]);
  }
  return members;
};

const judge = (
  value: number | null,
  promised: Promised | null,
  { direction }: StoredDefinition,
): Pick<AreaValue, 'path' | 'deviation' | 'met'> => {
  const judged = value === null || promised === null ? null : deviationOf(value, promised.value, direction);
  return {
    path: promised === null ? null : boundOf(promised.value, value ?? 0),
    deviation: judged?.gap ?? null,
    met: judged?.met ?? null,
  };
};

/** The values of one indicator in one period, area by area, as they stood at `revision`; an area without a value has none, never 0. */
export const readAreaValues = async (
  db: Db,
  revision: number,
  { set, indicator: code, period: asked }: z.infer<Feed['params']>,
): Promise<z.infer<Feed['body']>> => {
  const nothing = { set, code, periods: [], period: null, openPeriod: false, passport: null, path: null, values: [] };
  const definition = await findDefinition(db, revision, set, code);
  if (!definition) return { ...nothing, indicator: null };
  const indicator = metaOf(code, definition);
  const periods = (await listAreaPeriods(db, revision, { set, code })).toSorted(comparePeriods);
  const period = asked === 'latest' ? periods.at(-1) : asked;
  if (period === undefined) return { ...nothing, indicator };

  const registers = await readRegisters(db, revision);
  const rows = await readPeriod(db, revision, { set, code }, period);
  const path = promiseIn(
    rows.filter(({ breakdown }) => breakdown.length === 0),
    definition,
  );
  const members = byMember(rows);
  const shown = [...members.values()].flatMap((own) => {
    const found = outcomeIn(own, definition);
    return found && found.number !== null && isOutcome(found.row) ? [found.row] : [];
  });
  const passport = commonPassport(shown, definition, registers);
  const values = registers.areasIn(period).map(({ code: area, name }): AreaValue => {
    const own = members.get(area) ?? [];
    const found = outcomeIn(own, definition);
    const value = found?.number ?? null;
    const told = found && value !== null ? { figure: figureOf(found.row, { set, code }), revision: found.row.revision } : {};
    const promised = promiseIn(own, definition) ?? sharedPath(path, definition);
    const provenance = weakestOf([value === null ? undefined : found?.row.provenance, promised?.provenance]);
    return {
      area,
      name,
      value,
      ...told,
      ...judge(value, promised, definition),
      ...(provenance && provenance !== passport?.provenance ? { provenance } : {}),
    };
  });
  return {
    set,
    code,
    indicator,
    periods,
    period,
    openPeriod: shown.some((row) => isProvisional(period, row.observed_at)),
    passport,
    path,
    values,
  };
};
