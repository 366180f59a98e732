import { ACCESS_CHANNEL } from '../../../contract/access/persons';
import { ProblemError } from '../../../contract/problem';
import { endSessionsOf } from '../../store/rows/storedSessions';
import { findPerson, readPersonsAt, writePerson } from '../../store/rows/storedPersons';
import type { Handler } from './handler';

/** As many as a province has officers; the register is read whole. */
const MOST_PERSONS = 5_000;
const ADMIN_ONLY_ELSE = 'Không thể tự bỏ quyền quản trị hoặc tự khoá tài khoản đang dùng. Hãy nhờ một người quản trị khác thực hiện.';

const isAdmin = ({ grants, isBlocked }: { grants: readonly { role: string }[]; isBlocked: boolean }): boolean =>
  !isBlocked && grants.some(({ role }) => role === 'administrator');

/** A new person, or the next version of one that was seen, [AC8]. What they may do counts at once, on lines that are open too. */
export const savePerson: Handler<'person.save'> = async (view, { payload, expected, principal }) => {
  const { person: id, ...body } = payload;
  const email = body.email?.trim().toLowerCase() ?? null;
  const all = await readPersonsAt(view.db, view.revision);
  const clash = email === null ? undefined : all.find((each) => each.email === email && each.id !== id);
  if (clash)
    throw new ProblemError('bad-request', `Thư điện tử ${email} đã thuộc về "${clash.name}". Hãy sửa người đó, hoặc dùng địa chỉ khác.`);
  if (id === null) {
    if (expected !== 0)
      throw new ProblemError('bad-request', 'Người mới chưa có phiên bản nào: "expected" phải là 0. Hãy tải lại trang rồi ghi lại.');
    if (email === null)
      throw new ProblemError('bad-request', 'Hãy ghi thư điện tử: lần đăng nhập đầu tiên nhận ra người này bằng địa chỉ đó.');
    if (all.length >= MOST_PERSONS) throw new ProblemError('bad-request', `Danh sách đã có ${MOST_PERSONS} người, mức tối đa.`);
  }
  const before = id === null ? undefined : await findPerson(view.db, id);
  if (id !== null && before === undefined) throw new ProblemError('not-found', 'Không có người này. Hãy tải lại trang rồi chọn lại.');
  if (before !== undefined && before.version !== expected)
    throw new ProblemError('conflict', 'Người này vừa được người khác sửa. Hãy xem bản mới rồi quyết định lại.', { person: before });
  if (before !== undefined && before.id === principal.id && isAdmin(before) && !isAdmin(body))
    throw new ProblemError('not-allowed', ADMIN_ONLY_ELSE);
  const next = {
    ...body,
    email,
    id: before?.id ?? `ng-${crypto.randomUUID().slice(0, 13)}`,
    version: (before?.version ?? 0) + 1,
    by: principal.name,
  };
  const person = await writePerson(view, next);
  if (body.isBlocked) await endSessionsOf(view.db, view.at, 'blocked', person.id);
  await view.publish(ACCESS_CHANNEL, [{ kind: 'access.changed', touched: [person.id] }]);
  return { person };
};

/** Ends every session of a person, [AC6]. */
export const signPersonOut: Handler<'person.signOut'> = async (view, { payload: { person } }) => {
  if ((await findPerson(view.db, person)) === undefined)
    throw new ProblemError('not-found', 'Không có người này. Hãy tải lại trang rồi chọn lại.');
  const ended = await endSessionsOf(view.db, view.at, 'administrator', person);
  await view.publish(ACCESS_CHANNEL, [{ kind: 'access.changed', touched: [person] }]);
  return { ended: ended.length };
};
