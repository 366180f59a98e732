import { sql } from 'kysely';
import { MOST_SAVED_VIEWS, SAVED_VIEWS_CHANNEL } from '../../../contract/feeds/savedViews';
import { ProblemError } from '../../../contract/problem';
import type { Principal } from '../../access/principal';
import { storableJson, storableText } from '../../store/rows/storableJson';
import { findSavedView, readSavedViewRows, type StoredSavedView } from '../../store/rows/storedSavedViews';
import type { WriteView } from '../../store/store';
import { toSavedView } from '../readSavedViews';
import type { Handler } from './handler';

type Body = StoredSavedView['body'];

const record = async (view: WriteView, { id, version, body }: { id: string; version: number; body: Body }, principal: Principal) => {
  await sql`insert into saved_view (id, version, revision, person, person_name, at, body)
    values (${id}, ${version}, ${view.revision}, ${principal.id}, ${storableText(principal.name)}, ${view.at}::timestamptz,
      ${body === null ? null : storableJson(body)}::jsonb)`.execute(view.db);
};

/** Every page hears it, so that nothing is said of whose it is or which: each asks for what it may see, [SV3]. */
const publish = (view: WriteView) => view.publish(SAVED_VIEWS_CHANNEL, [{ kind: 'saved-views.changed' }]);

/** One's own view that still stands, at the version that was seen, [SV2]. */
const ownInHand = async (view: WriteView, id: string, expected: number | null, principal: Principal) => {
  const found = await findSavedView(view.db, id);
  // Another's private view is answered like none: who asks learns nothing of it.
  if (!found || (found.person !== principal.id && !found.body?.isShared))
    throw new ProblemError('not-found', 'Không có khung xem này. Hãy tải lại trang rồi chọn lại.');
  if (found.person !== principal.id)
    throw new ProblemError(
      'not-allowed',
      `Khung xem này do ${found.person_name} lưu; chỉ người lưu mới sửa hoặc bỏ được. Hãy lưu một khung xem mới.`,
    );
  const { body } = found;
  const current = toSavedView(found, principal.id);
  if (body === null || current === null) throw new ProblemError('not-found', 'Khung xem này đã được bỏ. Hãy lưu một khung xem mới.');
  if (expected !== found.version)
    throw new ProblemError('conflict', 'Khung xem vừa được sửa ở nơi khác. Hãy xem bản mới rồi sửa lại.', { view: current });
  return { ...found, body };
};

/** A new view under a new id, or the next version of one's own. */
export const saveView: Handler<'savedView.save'> = async (view, { payload, expected, principal }) => {
  const { view: id, isShared } = payload;
  // As it will be kept, so that what is answered now is what is read later.
  const [name, address] = [storableText(payload.name), storableText(payload.address)];
  const body = { name, address, isShared };
  if (id === null && expected !== 0)
    throw new ProblemError('bad-request', 'Khung xem mới chưa có phiên bản nào: "expected" phải là 0. Hãy tải lại trang rồi lưu lại.');
  const before = id === null ? null : await ownInHand(view, id, expected, principal);
  const standing = (await readSavedViewRows(view.db, view.revision, principal.id)).filter(
    (each) => each.person === principal.id && each.body !== null,
  );
  if (before === null && standing.length >= MOST_SAVED_VIEWS)
    throw new ProblemError(
      'bad-request',
      `Mỗi người lưu được nhiều nhất ${MOST_SAVED_VIEWS} khung xem. Hãy bỏ bớt khung xem không dùng rồi lưu lại.`,
    );
  const clash = standing.find((each) => each.id !== before?.id && each.body?.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'));
  if (clash) throw new ProblemError('bad-request', `Đã có khung xem của mình tên "${name}". Hãy đặt tên khác, hoặc sửa khung xem đó.`);
  const next = { id: before?.id ?? `kx-${view.revision}`, version: (before?.version ?? 0) + 1, body };
  await record(view, next, principal);
  await publish(view);
  return { view: { ...next.body, id: next.id, version: next.version, isOwn: true, by: principal.name, at: view.at } };
};

/** Takes one's own view away; what it was stays in the history. */
export const removeView: Handler<'savedView.remove'> = async (view, { payload, expected, principal }) => {
  const { id, version } = await ownInHand(view, payload.view, expected, principal);
  await record(view, { id, version: version + 1, body: null }, principal);
  await publish(view);
  return { view: id };
};
