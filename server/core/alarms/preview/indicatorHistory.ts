import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { AlarmTarget } from '../../../../contract/alarms';
import type { Sample } from '../../../../contract/rules/alarms/condition';
import { comparePeriods, endOfPeriod } from '../../../../contract/rules/openPeriod';
import { indicatorValue } from '../../../../contract/value';
import { instant } from '../../../store/rows/columns';
import { groupedBy } from '../../../../contract/rules/groupedBy';
import { judgeIndicator, momentOf } from '../judge/judgeIndicator';
import { readFigures, type Figures } from '../readFigures';
import type { Subject } from '../subjects';
import { asTold, counting, type Asked, type History } from './history';

const toldRow = z.object({
  area: z.nullable(z.string()),
  period: z.string(),
  revision: z.coerce.number(),
  value: indicatorValue,
  observed_at: z.nullable(instant),
});
type ToldRow = z.infer<typeof toldRow>;

/** Every figure that was ever told of the periods that reach into the span, in the order of revisions; those that were taken back are left out. */
const readTold = async (
  { db, revision, from }: Asked,
  { set, indicator }: Extract<AlarmTarget, { kind: 'indicator' }>,
): Promise<ToldRow[]> => {
  const { rows } = await sql`select breakdown->0->>'member' as area, period, revision, value, observed_at from observation
    where set_id = ${set} and indicator_code = ${indicator} and revision <= ${revision} and not withdrawn
      and role in ('result', 'actual', 'estimate') and value->>'kind' = 'number'
      and (breakdown = '[]'::jsonb or (jsonb_array_length(breakdown) = 1 and breakdown->0->>'dimension' = 'area'))
    order by revision`.execute(db);
  return rows.map((row) => toldRow.parse(row)).filter(({ period }) => endOfPeriod(period) >= from);
};

/** One figure as it was told, in the place of what is known of its period now. */
const judgeTold = (figures: Figures, subject: Subject, row: ToldRow, { rule, to }: Asked): Sample | null => {
  const { condition } = rule.body;
  if (condition.kind !== 'limit' && condition.kind !== 'off-path') return null;
  const rows = figures.of(subject.area, row.period);
  const own = rows.own.map((each) => (['result', 'actual', 'estimate'].includes(each.role) ? { ...each, ...row } : each));
  return judgeIndicator({ ...rows, own, whole: rows.own === rows.whole ? own : rows.whole }, figures.definition, condition, to);
};

/** Figures of the newest period of each moment, told when they were seen, against what is promised of their periods now. */
export const indicatorHistory = async (asked: Asked, target: Extract<AlarmTarget, { kind: 'indicator' }>): Promise<History> => {
  const told = await readTold(asked, target);
  const periods = [...new Set(told.map(({ period }) => period))];
  const figures = await readFigures(asked.db, asked.revision, { set: target.set, code: target.indicator }, periods);
  const count = counting();
  if (!figures) return count.history(new Map());
  const byArea = groupedBy(told, ({ area }) => area);
  const inputs = asked.subjects.map((subject) => {
    const rows = (byArea.get(subject.area) ?? []).toSorted(
      (a, b) => momentOf(a, asked.to) - momentOf(b, asked.to) || a.revision - b.revision,
    );
    let newest: string | null = null;
    const samples: Sample[] = [];
    for (const row of rows) {
      if (newest !== null && comparePeriods(row.period, newest) < 0) continue;
      newest = row.period;
      const sample = judgeTold(figures, subject, row, asked);
      if (sample) samples.push(sample);
    }
    count.add('observations', samples.length);
    return [subject.key, asTold(samples).map((input) => ({ ...input, again: true as const }))] as const;
  });
  return count.history(new Map(inputs));
};
