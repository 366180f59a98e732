import { ACCESS_CHANNEL } from '../../../contract/access/persons';
import { LINKS_CHANNEL } from '../../../contract/access/viewLinks';
import { FEEDS } from '../../../contract/feeds/index';
import { ProblemError } from '../../../contract/problem';
import { mayRead } from '../../access/policy';
import { findViewLink, writeViewLink, revokeViewLink } from '../../store/rows/storedViewLinks';
import type { WriteView } from '../../store/store';
import { isFeedId } from '../feedIds';
import { readFrozenView } from '../readFrozen';
import type { Handler } from './handler';

const HOUR_MS = 3_600_000;
const NONE = 'Không có liên kết này. Hãy tải lại trang rồi chọn lại.';

const tell = async (view: WriteView, id: string): Promise<void> => {
  for (const channel of [ACCESS_CHANNEL, LINKS_CHANNEL]) await view.publish(channel, [{ kind: 'access.changed', touched: [`link:${id}`] }]);
};
const linkNow = async (view: WriteView, id: string, person: string) => {
  const found = await findViewLink(view.db, id);
  // Another's is answered like none.
  if (found?.person !== person) throw new ProblemError('not-found', NONE);
  const { person: _own, ...link } = found;
  return link;
};

/** A way to one frozen view, [AC15]. Who sees a part only cannot open all of it to somebody else. */
export const makeViewLink: Handler<'link.make'> = async (view, { payload, principal }) => {
  const { link: id, hash, audience, hours, tokenHash } = payload;
  if ((principal.limits?.size ?? 0) > 0)
    throw new ProblemError(
      'not-allowed',
      'Quyền theo cơ quan hoặc địa bàn không cấp được liên kết. Hãy nhờ người xem được toàn bộ bản chốt.',
    );
  const frozen = (await readFrozenView(view.db, view.revision, hash)).view;
  if (frozen === null) throw new ProblemError('not-found', 'Không có bản chốt này. Hãy chốt số liệu rồi cấp liên kết.');
  if (!frozen.items.every(({ feed }) => isFeedId(feed) && mayRead(principal, FEEDS[feed].scope)))
    throw new ProblemError('not-allowed', 'Bản chốt có số liệu ngoài quyền của tài khoản này nên không cấp được liên kết.');
  if ((await findViewLink(view.db, id)) !== undefined) throw new ProblemError('bad-request', 'Mã liên kết đã có. Hãy cấp lại.');
  const expiresAt = new Date(Date.parse(view.at) + hours * HOUR_MS).toISOString();
  await writeViewLink(view, { id, person: principal.id, hash, audience, tokenHash, expiresAt });
  await tell(view, id);
  return { link: await linkNow(view, id, principal.id) };
};

export const takeViewLinkBack: Handler<'link.revoke'> = async (view, { payload: { link: id }, principal }) => {
  await linkNow(view, id, principal.id);
  await revokeViewLink(view, id);
  await tell(view, id);
  return { link: await linkNow(view, id, principal.id) };
};
