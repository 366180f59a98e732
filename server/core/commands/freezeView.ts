import { sql } from 'kysely';
import { FROZEN_CHANNEL } from '../../../contract/feeds/frozen';
import { FEEDS } from '../../../contract/feeds/index';
import { ProblemError } from '../../../contract/problem';
import { frozenText } from '../../../contract/rules/frozenText';
import { sha256 } from '../../sources/sha256';
import { readDependency } from '../../store/sql/channels';
import { closeMoment, readRevision } from '../../store/sql/revisions';
import { ask } from '../answer';
import { Later } from '../forecast/later';
import type { Handler } from './handler';

/** No page comes near it; what is larger is a mistake or an attempt to fill the disk. */
const MOST_BYTES = 48 * 1024 * 1024;

/** Reads every feed of the view at one revision, archives the bodies and names them by their hashes, [FZ1]. */
export const freezeView: Handler<'view.freeze'> = async (view, { payload, principal, context }) => {
  // One moment is one text, however it was written: the hash is of it.
  const asOf = payload.asOf === null ? view.at : new Date(payload.asOf).toISOString();
  await closeMoment(view.db, asOf);
  const revision = await readRevision(view.db, asOf);
  const dependency = (channels: readonly string[]) => readDependency(view.db, revision, channels);
  let size = 0;
  const items = [];
  for (const { feed, params } of payload.feeds) {
    // The policy and the contract again: what is archived is what this person could have been shown.
    const asked = ask({ feed, params, asOf }, principal, {
      ...context,
      now: payload.asOf === null ? () => new Date(view.at) : context.now,
    });
    if ('personal' in FEEDS[asked.feed]) continue;
    const read = await asked.body({ db: view.db, revision, dependency });
    const text = JSON.stringify(read instanceof Later ? await read.finish() : read);
    size += text.length;
    if (size > MOST_BYTES) throw new ProblemError('bad-request', 'Trang có quá nhiều số liệu để chốt. Hãy thu hẹp bộ lọc rồi chốt lại.');
    items.push({ feed, params, revision: (await dependency(asked.channels)).revision, hash: await sha256(text), text });
  }
  if (items.length === 0) throw new ProblemError('bad-request', 'Trang này không có số liệu nào để chốt.');
  const hash = await sha256(frozenText(payload.address, asOf, items));
  const { rows } = await sql`insert into frozen_view (hash, address, as_of, at, actor, actor_name, revision)
    values (${hash}, ${payload.address}, ${asOf}::timestamptz, ${view.at}::timestamptz, ${principal.id}, ${principal.name}, ${view.revision})
    on conflict (hash) do nothing returning hash`.execute(view.db);
  if (rows.length === 0) return { hash, asOf };
  for (const [n, item] of items.entries()) {
    await sql`insert into frozen_body (hash, text) values (${item.hash}, ${item.text}) on conflict (hash) do nothing`.execute(view.db);
    await sql`insert into frozen_item (view_hash, n, feed, params, revision, body_hash)
      values (${hash}, ${n}, ${item.feed}, ${JSON.stringify(item.params)}::jsonb, ${item.revision}, ${item.hash})`.execute(view.db);
  }
  await view.publish(FROZEN_CHANNEL, [{ kind: 'view.frozen', hash }]);
  return { hash, asOf };
};
