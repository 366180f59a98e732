import type { AlarmRule } from '../../../contract/alarms';
import { ProblemError } from '../../../contract/problem';
import { recordAlarmRules } from '../../ingest/recordAlarmRules';
import { readRules } from '../../store/rows/storedAlarmRules';
import { ruleInHand } from '../alarms/ruleInHand';
import type { Handler } from './handler';

/** Ends a rule, which the evaluator then follows, [AL11]; one that still silences others stays until these are changed. */
export const retireAlarmRule: Handler<'alarmRule.retire'> = async (view, { payload, expected, principal }) => {
  const before = await ruleInHand(view, payload.rule, expected);
  const silenced = (await readRules(view.db, view.revision))
    .filter(({ retired, body }) => retired === null && body.suppressedBy.includes(before.id))
    .map(({ body }) => body.name);
  if (silenced.length > 0) {
    const words = `Quy tắc này đang che: ${silenced.join(', ')}. Hãy bỏ nó khỏi mục "bị che bởi" của các quy tắc ấy trước.`;
    throw new ProblemError('bad-request', words);
  }
  const retired = { by: principal.name, at: view.at, why: payload.comment };
  const next: AlarmRule = { ...before, version: before.version + 1, savedBy: principal.name, savedAt: view.at, retired };
  const [rule = next] = await recordAlarmRules(view, [next]);
  return { rule };
};
