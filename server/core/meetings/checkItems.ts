import { sql } from 'kysely';
import * as z from 'zod/mini';
import { FEEDS } from '../../../contract/feeds/index';
import { MOST_ITEMS, type Meeting } from '../../../contract/meetings';
import { ProblemError } from '../../../contract/problem';
import { BESIDE_VIEW } from '../../../contract/rules/besideView';
import { mayRead } from '../../access/policy';
import type { Principal } from '../../access/principal';
import { sightOf } from '../../access/rows';
import type { storedItem } from '../../store/rows/storedMeetings';
import { instant } from '../../store/rows/columns';
import { readRegisters } from '../../store/rows/storedRegisters';
import type { WriteView } from '../../store/store';

type Item = z.infer<typeof storedItem>;

const wrong = (detail: string): ProblemError => new ProblemError('bad-request', detail);

/** Of the moment and the meeting an item says by itself. */
const refuseAddress = ({ title, address }: Item): void => {
  if (address === null) return;
  const query = new URL(address, 'http://ioc').searchParams;
  const found = BESIDE_VIEW.filter((name) => query.has(name));
  if (found.length > 0)
    throw wrong(
      `Địa chỉ trang của mục "${title}" không được kèm thời điểm hay cuộc họp (${found.join(', ')}). Hãy bỏ phần đó rồi lưu lại.`,
    );
};

const viewRow = z.object({ address: z.string(), as_of: instant });

/** A hash must be of a view that was frozen, of this very address and moment [MT3]. */
const refuseFrozen = async ({ db }: WriteView, { title, address, asOf, frozen }: Item): Promise<void> => {
  if (frozen === null) return;
  const { rows } = await sql`select address, as_of from frozen_view where hash = ${frozen}`.execute(db);
  if (rows[0] === undefined) throw wrong(`Mục "${title}" dẫn mã kiểm tra không có trong hệ thống. Hãy chốt lại số liệu của mục này.`);
  const view = viewRow.parse(rows[0]);
  if (view.address !== address || asOf === null || Date.parse(view.as_of) !== Date.parse(asOf))
    throw wrong(`Mã kiểm tra của mục "${title}" là của trang khác hoặc thời điểm khác. Hãy chốt lại số liệu của mục này.`);
};

const SCOPES = new Map<string, string>(Object.values(FEEDS).map(({ id, scope }) => [id, scope]));
const feedRow = z.object({ feed: z.string() });

/** To bind figures is to release them to the minutes: only whoever may read all of them may, [MT13]. */
const refuseUnread = async ({ db }: WriteView, { title, frozen }: Item, principal: Principal): Promise<void> => {
  const { rows } = await sql`select distinct feed from frozen_item where view_hash = ${frozen}`.execute(db);
  const scopes = rows.map((each) => SCOPES.get(feedRow.parse(each).feed));
  if (scopes.some((scope) => scope === undefined || !mayRead(principal, scope) || sightOf(principal, scope).limits !== null))
    throw new ProblemError('not-allowed', `Tài khoản chưa được cấp quyền xem số liệu đã chốt của mục "${title}" nên không gắn được.`);
};

const refuseMoment = ({ title, asOf }: Item, now: string): void => {
  if (asOf !== null && Date.parse(asOf) > Date.parse(now))
    throw wrong(`Thời điểm số liệu của mục "${title}" chưa đến. Hãy chọn thời điểm đã qua, hoặc để trống đến khi chốt.`);
};

/** Only agencies that the items did not name before are looked up: one that has left the register since does not bar every other change. */
const refuseAgencies = async ({ db, revision }: WriteView, items: readonly Item[], before: Meeting): Promise<void> => {
  const known = new Set(before.items.map(({ agency }) => agency));
  const asked = items.flatMap(({ agency }) => (agency === null || known.has(agency) ? [] : [agency]));
  if (asked.length === 0) return;
  const { agency: find } = await readRegisters(db, revision);
  const unknown = asked.filter((id) => find(id) === undefined);
  if (unknown.length > 0) throw wrong(`Danh mục không có cơ quan: ${unknown.join(', ')}. Hãy chọn cơ quan trong danh mục.`);
};

/** Whether these may be the items of the meeting. @throws ProblemError `bad-request` or `not-allowed`, saying which item is wrong and how to mend it */
export const checkItems = async (view: WriteView, items: readonly Item[], before: Meeting, principal: Principal): Promise<void> => {
  if (items.length > MOST_ITEMS)
    throw wrong(`Cuộc họp có nhiều nhất ${MOST_ITEMS} mục, kể cả mục thêm tay; lần này sẽ là ${items.length}. Hãy bỏ bớt mục.`);
  if (new Set(items.map(({ id }) => id)).size < items.length)
    throw wrong('Danh sách có hai mục cùng mã. Hãy tải lại trang rồi thực hiện lại.');
  const dropped = before.items.find(({ id, conclusions }) => conclusions.length > 0 && items.every((item) => item.id !== id));
  if (dropped) throw wrong(`Mục "${dropped.title}" đã có kết luận nên không bỏ được khỏi cuộc họp.`);
  await refuseAgencies(view, items, before);
  const bound = new Set(before.items.map(({ frozen }) => frozen));
  for (const item of items) {
    refuseAddress(item);
    refuseMoment(item, view.at);
    await refuseFrozen(view, item);
    if (item.frozen !== null && !bound.has(item.frozen)) await refuseUnread(view, item, principal);
  }
};
