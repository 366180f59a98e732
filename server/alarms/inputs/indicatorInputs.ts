import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { AlarmCondition } from '../../../contract/alarms';
import type { ConditionInput } from '../../../contract/rules/alarms/condition';
import { comparePeriods } from '../../../contract/rules/openPeriod';
import { judgeIndicator, type IndicatorCondition } from '../../core/alarms/judge/judgeIndicator';
import { readFigures, type Figures } from '../../core/alarms/readFigures';
import { OUTCOMES, PROMISES } from '../../core/seriesRows';
import { groupedBy } from '../../../contract/rules/groupedBy';
import type { Db } from '../../store/store';
import type { Conditions, Running } from './conditionsBy';
import type { Moved } from './readNews';
import { lateOf } from './sortOut';

const changedRow = z.object({
  revision: z.coerce.number(),
  set_id: z.string(),
  code: z.string(),
  role: z.string(),
  period: z.string(),
  area: z.nullable(z.string()),
  withdrawn: z.boolean(),
});
type Changed = z.infer<typeof changedRow>;

const readChanged = async (db: Db, moved: readonly Moved[], indicators: readonly string[]): Promise<Changed[]> => {
  const asked = JSON.stringify(
    indicators.map((each) => ({ set: each.slice(0, each.indexOf('/')), code: each.slice(each.indexOf('/') + 1) })),
  );
  const { rows } =
    await sql`select distinct o.revision, o.set_id, o.indicator_code as code, o.role, o.period, o.breakdown->0->>'member' as area, o.withdrawn
    from observation o join jsonb_to_recordset(${asked}::jsonb) as a(set text, code text) on a.set = o.set_id and a.code = o.indicator_code
    where o.revision in (select jsonb_array_elements_text(${JSON.stringify(moved.map(({ revision }) => revision))}::jsonb)::bigint)
      and (o.breakdown = '[]'::jsonb or (jsonb_array_length(o.breakdown) = 1 and o.breakdown->0->>'dimension' = 'area'))`.execute(db);
  return rows.map((row) => changedRow.parse(row));
};

const isOutcome = ({ role }: Changed): boolean => OUTCOMES.some((each) => each === role);
const isPromise = ({ role }: Changed): boolean => PROMISES.some((each) => each === role);
const isJudged = (condition: AlarmCondition): condition is IndicatorCondition =>
  condition.kind === 'limit' || condition.kind === 'off-path';

/**
 * What one revision says of an indicator is to a condition. The newest period is judged whenever its figure or its promise was told anew
 * or taken back, in whatever order that came; figures of older periods are late. A figure that is taken back takes its alarm with it.
 */
const inputsOf = ({ watched }: Running, figures: Figures, changed: readonly Changed[], clock: number): ConditionInput[] => {
  const { condition } = watched.rule.body;
  if (!isJudged(condition)) return [];
  const { area } = watched.subject;
  // The path of the whole, where it is a share, is that of each area.
  const own = changed.filter((each) => each.area === area || (each.area === null && isPromise(each)));
  const newest = figures.newest.get(area);
  const judge = (period: string) => judgeIndicator(figures.of(area, period), figures.definition, condition, clock);
  const older = own.filter((each) => isOutcome(each) && !each.withdrawn && newest !== undefined && comparePeriods(each.period, newest) < 0);
  const late = lateOf(
    [...new Set(older.map(({ period }) => period))].flatMap((period) => judge(period) ?? []).toSorted((a, b) => a.at - b.at),
    clock,
  );
  const isTakenBack = own.some(({ withdrawn }) => withdrawn);
  const isTold = own.some(
    ({ period, withdrawn }) => newest === undefined || period === newest || (withdrawn && comparePeriods(period, newest) > 0),
  );
  const sample = isTold && newest !== undefined ? judge(newest) : null;
  const nothing = { at: clock, value: null, limit: null, over: false, back: true, badness: 0 };
  const told = sample ?? (isTold && isTakenBack ? nothing : null);
  return [
    ...(late === null ? [] : [late]),
    ...(told === null ? [] : [{ kind: 'sample' as const, clock, sample: told, again: true as const }]),
  ];
};

/** What these revisions of the indicator engine tell, in their order. */
export const indicatorInputs = async (
  db: Db,
  moved: readonly Moved[],
  { indicators }: Conditions,
): Promise<{ revision: number; running: Running; input: ConditionInput }[]> => {
  if (moved.length === 0 || indicators.size === 0) return [];
  const changed = await readChanged(db, moved, [...indicators.keys()]);
  const told = [];
  for (const { revision, clock } of moved) {
    const own = groupedBy(
      changed.filter((each) => each.revision === revision),
      ({ set_id, code }) => `${set_id}/${code}`,
    );
    for (const [key, rows] of own) {
      const [first] = rows;
      const periods = [...new Set(rows.filter(isOutcome).map(({ period }) => period))];
      const figures = first && (await readFigures(db, revision, { set: first.set_id, code: first.code }, periods));
      if (!figures) continue;
      for (const running of indicators.get(key) ?? [])
        told.push(...inputsOf(running, figures, rows, clock).map((input) => ({ revision, running, input })));
    }
  }
  return told;
};
