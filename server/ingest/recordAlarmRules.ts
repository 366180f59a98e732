import { sql } from 'kysely';
import * as z from 'zod/mini';
import { alarmRule, type AlarmRule } from '../../contract/alarms';
import { ALARM_RULES_CHANNEL } from '../../contract/feeds/alarms';
import { storableJson } from '../store/rows/storableJson';
import type { WriteView } from '../store/store';

/** At most so many travel in one message. */
const BATCH = 100;
const kept = z.array(alarmRule);

/** Stores these versions of rules beside those before them and tells which rules have a new one; answers them as they are kept. */
export const recordAlarmRules = async (view: WriteView, rules: readonly AlarmRule[]): Promise<AlarmRule[]> => {
  if (rules.length === 0) return [];
  const text = storableJson(rules);
  await sql`insert into alarm_rule (id, version, revision, body)
    select r->>'id', (r->>'version')::integer, ${view.revision}, r from jsonb_array_elements(${text}::jsonb) r`.execute(view.db);
  const ids = rules.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH)
    await view.publish(ALARM_RULES_CHANNEL, [{ kind: 'alarm-rules.changed', rules: ids.slice(from, from + BATCH) }]);
  return kept.parse(JSON.parse(text));
};
