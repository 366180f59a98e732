import type { Alarm } from '../../../contract/alarms';
import { ProblemError } from '../../../contract/problem';
import { readAlarm } from '../../store/rows/storedAlarms';
import { storableText } from '../../store/rows/storableJson';
import { loadBook } from '../alarms/loadBook';
import { writeBook } from '../alarms/writeBook';
import { ofAlarm } from '../rows/belongs';
import type { Handler } from './handler';

/** Why it cannot be acknowledged as it is now; null when it can, [AL7]. */
const whyNot = (alarm: Alarm, expected: number | null): string | null => {
  if (alarm.endedAt !== null) return 'Cảnh báo này đã kết thúc nên không cần tiếp nhận nữa.';
  if (alarm.version !== expected)
    return 'Cảnh báo vừa có diễn biến mới nên lệnh không được thực hiện. Hãy xem trạng thái hiện tại rồi tiếp nhận lại.';
  const { acknowledged } = alarm;
  return acknowledged === null ? null : `${acknowledged.by} đã tiếp nhận cảnh báo này. Không cần tiếp nhận lại.`;
};

/** Acknowledges the very occurrence in the very state that was seen; one that has cleared ends with it. */
export const acknowledgeAlarm: Handler<'alarm.acknowledge'> = async (view, { payload, expected, principal, sight }) => {
  const { db, revision, at } = view;
  const before = await readAlarm(db, revision, payload.alarm);
  if (before === null || !sight.sees(ofAlarm(before)))
    throw new ProblemError('not-found', 'Không có cảnh báo này. Hãy tải lại trang rồi chọn lại.');
  const words = whyNot(before, expected);
  if (words !== null) throw new ProblemError('conflict', words, { alarm: before });
  const { rule, subject } = before;
  const book = await loadBook(db, revision, { rule, subject: subject.key });
  if (book.lineOf(rule, subject.key)?.alarm?.id !== before.id) {
    // The evaluator has not come to it yet, and will end it.
    const gone = 'Quy tắc của cảnh báo này vừa bị tắt hoặc bỏ nên cảnh báo sắp kết thúc, không cần tiếp nhận nữa.';
    throw new ProblemError('conflict', gone, { alarm: before });
  }
  book.take(rule, subject.key, {
    kind: 'acknowledge',
    clock: Date.parse(at),
    actor: principal.name,
    comment: storableText(payload.comment),
  });
  const { alarms } = await writeBook(view, book);
  const alarm = alarms.find(({ id }) => id === before.id);
  if (!alarm) throw new Error(`alarm ${before.id} was not acknowledged`);
  return { alarm };
};
