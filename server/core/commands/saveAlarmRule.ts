import type { AlarmRule } from '../../../contract/alarms';
import { ProblemError } from '../../../contract/problem';
import { newSlugId } from '../../../contract/rules/slugId';
import { isSameJson } from '../../ingest/sameJson';
import { recordAlarmRules } from '../../ingest/recordAlarmRules';
import { readRules } from '../../store/rows/storedAlarmRules';
import { checkAlarmRule } from '../alarms/checkAlarmRule';
import { ruleInHand } from '../alarms/ruleInHand';
import type { Handler } from './handler';

/** A new rule, named after its name, or the next version of the one that was seen, [AL11]. */
export const saveAlarmRule: Handler<'alarmRule.save'> = async (view, { payload, expected, principal }) => {
  const { rule: id, body } = payload;
  const before = id === null ? null : await ruleInHand(view, id, expected);
  if (id === null && expected !== 0)
    throw new ProblemError('bad-request', 'Quy tắc mới chưa có phiên bản nào: "expected" phải là 0. Hãy tải lại trang rồi thực hiện lại.');
  if (before && isSameJson(before.body, body))
    throw new ProblemError('bad-request', 'Nội dung không khác phiên bản đang áp dụng nên không có gì để ghi.');
  const known = await readRules(view.db, view.revision);
  const standing = known.filter(({ retired }) => retired === null);
  await checkAlarmRule(view, body, before, standing);
  const next: AlarmRule = {
    id: id ?? newSlugId(body.name, new Set(known.map((each) => each.id)), 'quy-tac'),
    version: (before?.version ?? 0) + 1,
    body,
    savedBy: principal.name,
    savedAt: view.at,
    retired: null,
  };
  const [rule = next] = await recordAlarmRules(view, [next]);
  return { rule };
};
