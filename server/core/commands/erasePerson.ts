import { ACCESS_CHANNEL } from '../../../contract/access/persons';
import { ProblemError } from '../../../contract/problem';
import { dropPerson, findPerson } from '../../store/rows/storedPersons';
import type { Handler } from './handler';

/**
 * Forgets a person, in the past too: the register names them at no moment any more. Only who is blocked, so that nobody vanishes who is
 * still let in; acts and the audit keep the names that they were done under, for their own terms, [AC16].
 */
export const erasePerson: Handler<'person.erase'> = async (view, { payload: { person: id }, expected }) => {
  const person = await findPerson(view.db, id);
  if (person === undefined) throw new ProblemError('not-found', 'Không có người này. Hãy tải lại trang rồi chọn lại.');
  if (person.version !== expected)
    throw new ProblemError('conflict', 'Người này vừa được người khác sửa. Hãy xem bản mới rồi quyết định lại.', { person });
  if (!person.isBlocked) throw new ProblemError('not-allowed', 'Người này còn được vào. Hãy khoá tài khoản trước rồi xoá dữ liệu cá nhân.');
  await dropPerson(view.db, id);
  // Also what was true at a past revision is no longer: whoever kept an answer fetches anew.
  await view.renewEpoch(ACCESS_CHANNEL);
  return { erased: id };
};
