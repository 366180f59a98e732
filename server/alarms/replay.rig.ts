import { sql } from 'kysely';
import * as z from 'zod/mini';
import { alarmRule } from '../../contract/alarms';
import { QUIET, type Condition, type ConditionInput, type Line, type OpenOccurrence } from '../../contract/rules/alarms/condition';
import { isTouched } from '../../contract/rules/alarms/judge';
import { mannerOf } from '../../contract/rules/alarms/mannerOf';
import { step } from '../../contract/rules/alarms/step';
import type { Store } from '../store/store';

const logged = z.object({
  rule: z.string(),
  subject: z.string(),
  body: alarmRule,
  input: z.custom<ConditionInput>((value) => typeof value === 'object' && value !== null && 'kind' in value),
});
interface Replayed {
  state: Condition;
  ended: { occurrence: OpenOccurrence; at: number }[];
  lines: Line[];
}

const amended = (condition: Replayed, late: Extract<ConditionInput, { kind: 'late' }>): void => {
  condition.ended = condition.ended.map((each) => {
    const { occurrence, at } = each;
    if (!isTouched(occurrence, late)) return each;
    const version = occurrence.version + 1;
    const value = late.worst !== null && isTouched(occurrence, { from: late.worst.at, to: late.worst.at }) ? late.worst.value : null;
    const detail = `${late.count}/${late.over}`;
    condition.lines.push({ version, kind: 'amended', at: Math.max(late.clock, at), actor: null, comment: null, value, detail });
    return { occurrence: { ...occurrence, version }, at };
  });
};

/** The journal of each condition as the log of inputs gives it again, by `step` alone: by rule and subject. */
export const replayLog = async (store: Store): Promise<Map<string, Line[]>> => {
  const { rows } = await store.read(null, ({ db }) =>
    sql`select i.rule, i.subject, r.body, i.input from alarm_input i join alarm_rule r on r.id = i.rule and r.version = i.rule_version
      order by i.revision, i.n`.execute(db),
  );
  const conditions = new Map<string, Replayed>();
  for (const row of rows) {
    const { rule, subject, body, input } = logged.parse(row);
    const key = `${rule} ${subject}`;
    const condition = conditions.get(key) ?? { state: QUIET, ended: [], lines: [] };
    conditions.set(key, condition);
    const made = step(condition.state, input, mannerOf(body.body));
    condition.state = made.next;
    condition.lines.push(...made.lines);
    const last = made.lines.at(-1);
    if (made.occurrence !== null && made.next.occurrence === null && last)
      condition.ended.push({ occurrence: made.occurrence, at: last.at });
    if (!made.matters && input.kind === 'late') amended(condition, input);
  }
  return new Map([...conditions].flatMap(([key, { lines }]) => (lines.length > 0 ? [[key, lines]] : [])));
};
