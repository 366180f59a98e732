import type { AlarmRule } from '../../../contract/alarms';
import { ProblemError } from '../../../contract/problem';
import { readRule } from '../../store/rows/storedAlarmRules';
import type { WriteView } from '../../store/store';

/**
 * The rule of this id as it stands in this transaction.
 * @throws ProblemError `not-found`; `conflict` with the rule as it is now, when it is past `expected` or retired.
 */
export const ruleInHand = async ({ db, revision }: WriteView, id: string, expected: number | null): Promise<AlarmRule> => {
  const rule = await readRule(db, revision, id);
  if (rule === null) throw new ProblemError('not-found', 'Không có quy tắc cảnh báo này. Hãy tải lại trang rồi chọn lại.');
  if (rule.version !== expected) {
    const words = 'Quy tắc vừa được người khác sửa nên lệnh không được thực hiện. Hãy xem bản mới rồi quyết định lại.';
    throw new ProblemError('conflict', words, { rule });
  }
  if (rule.retired) throw new ProblemError('conflict', 'Quy tắc này đã bỏ. Hãy lập quy tắc mới nếu cần theo dõi lại.', { rule });
  return rule;
};
