import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { FEEDS, type FeedId } from '../feeds/index';
import { OWN_PATH } from '../task';
import { sha256Text } from '../feeds/frozen';

const isFeed = (id: string): id is FeedId => Object.hasOwn(FEEDS, id);
/** No screen of the product shows more at once. */
export const MOST_FROZEN = 60;

/** Archives what a view shows at one moment, body by body, under a hash that a link can carry [FZ1]. */
export const viewFreeze = defineCommand({
  id: 'view.freeze',
  summary: 'Chốt số liệu của một trang tại một thời điểm; trả lại mã kiểm tra để dẫn trong liên kết',
  scope: 'frozen.make',
  payload: z.object({
    /** Path and query of the view, without moment and hash. */
    address: z.string().check(z.regex(OWN_PATH), z.maxLength(2000)),
    /** Null: now. */
    asOf: z.nullable(z.iso.datetime({ offset: true })),
    feeds: z
      .array(z.object({ feed: z.string().check(z.refine(isFeed)), params: z.record(z.string(), z.string()) }))
      .check(z.minLength(1), z.maxLength(MOST_FROZEN)),
  }),
  result: z.object({ hash: sha256Text, asOf: z.iso.datetime({ offset: true }) }),
  current: z.object({}),
  expects: 'optional',
  reads: ({ feeds }) => feeds.flatMap(({ feed }) => (isFeed(feed) ? [FEEDS[feed].scope] : [])),
  subject: ({ address, asOf }) => `view:${address}${asOf === null ? '' : ` as-of:${asOf}`}`,
});
