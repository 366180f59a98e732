import { ACCESS_CHANNEL } from '../../../contract/access/persons';
import type { Grant } from '../../../contract/access/roles';
import { ProblemError } from '../../../contract/problem';
import { endSessionsOf } from '../../store/rows/storedSessions';
import { readViewLinksOf } from '../../store/rows/storedViewLinks';
import { findPerson, readPersonsAt, writePerson } from '../../store/rows/storedPersons';
import type { Handler } from './handler';

/** As many as a province has officers; the register is read whole. */
const MOST_PERSONS = 5_000;
const ADMIN_ONLY_ELSE = 'Không thể tự bỏ quyền quản trị hoặc tự khoá tài khoản đang dùng. Hãy nhờ một người quản trị khác thực hiện.';

const isNarrow = ({ agencies, areas, fields }: Grant): boolean => agencies !== null || areas !== null || fields !== null;
const isAdmin = ({ grants, isBlocked }: { grants: readonly Grant[]; isBlocked: boolean }): boolean =>
  !isBlocked && grants.some((grant) => grant.role === 'administrator' && !isNarrow(grant));

/** A new person, or the next version of one that was seen, [AC8]. What they may do counts at once, on lines that are open too. */
export const savePerson: Handler<'person.save'> = async (view, { payload, expected, principal }) => {
  const { person: id, ...body } = payload;
  if (body.grants.some((grant) => grant.role === 'administrator' && isNarrow(grant)))
    throw new ProblemError(
      'bad-request',
      'Vai trò quản trị hệ thống là của toàn tỉnh. Hãy bỏ giới hạn cơ quan, địa bàn, lĩnh vực của vai trò này.',
    );
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
  // What they opened to others is theirs to open no longer, or still: it is looked at again.
  const links = (await readViewLinksOf(view.db, view.revision, person.id)).map(({ id: link }) => `link:${link}`);
  await view.publish(ACCESS_CHANNEL, [{ kind: 'access.changed', touched: [person.id, ...links] }]);
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
