import { ProblemError } from '../../../contract/problem';
import type { Sight } from '../../access/rows';
import type { WriteView } from '../../store/store';
import { ofAlarm } from '../rows/belongs';
import { ofHold } from '../rows/ofWork';
import { holdOf } from './alarmAfter';
import type { Book } from './alarmBook';
import type { BookLine } from './bookLine';
import { loadBook } from './loadBook';

/** A condition with those of its group, as they stand in this transaction. */
export interface InHand {
  book: Book;
  line: BookLine;
}

/**
 * `expected`, where it is given, is the version of the open alarm that was seen, 0 where there was none.
 * @throws ProblemError `not-found`, or `conflict` with what is held back now.
 */
export const conditionInHand = async (
  { db, revision }: WriteView,
  named: { rule: string; subject: string },
  expected: number | null,
  { sees }: Sight,
): Promise<InHand> => {
  const book = await loadBook(db, revision, named);
  const line = book.lineOf(named.rule, named.subject);
  if (!line || !sees(ofHold(holdOf(line))) || (line.alarm && !sees(ofAlarm(line.alarm)))) {
    const words = 'Không có điều kiện này: quy tắc đã bỏ, đang tắt, hoặc không còn theo dõi đối tượng này. Hãy tải lại trang.';
    throw new ProblemError('not-found', words);
  }
  if (expected !== null && expected !== (line.alarm?.version ?? 0)) {
    const words = 'Cảnh báo của điều kiện này vừa thay đổi nên lệnh không được thực hiện. Hãy xem trạng thái mới rồi quyết định lại.';
    throw new ProblemError('conflict', words, { hold: holdOf(line) });
  }
  return { book, line };
};
