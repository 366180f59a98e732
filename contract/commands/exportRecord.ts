import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { FEEDS, type FeedId } from '../feeds/index';

/** What leaves the screen: a file of figures, a picture, or a page for the printer. */
export const exportFormat = z.enum(['csv', 'xlsx', 'png', 'svg', 'print']);
export type ExportFormat = z.infer<typeof exportFormat>;

const isFeed = (id: string): id is FeedId => Object.hasOwn(FEEDS, id);
const feedRevision = z.object({
  feed: z.string().check(z.refine(isFeed)),
  /** The revision of the feed that the exported figures were read at. */
  revision: z.int().check(z.minimum(0)),
});

/**
 * Writes down that figures which the screen was given leave it as a file or on paper: who, what, of which revision. It makes no
 * file; whoever may not read one of the feeds is denied, [EX1].
 */
export const exportRecord = defineCommand({
  id: 'export.record',
  summary: 'Ghi nhật ký một lần xuất số liệu ra tệp, ảnh hoặc bản in; trả lại tên người xuất và thời điểm',
  scope: 'export',
  payload: z.object({
    format: exportFormat,
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
    feeds: z.array(feedRevision).check(z.minLength(1), z.maxLength(20)),
    rows: z.int().check(z.minimum(0)),
    asOf: z.nullable(z.iso.datetime({ offset: true })),
    /** Path and query of the view, as the address bar had it. */
    address: z.string().check(z.startsWith('/'), z.maxLength(2000)),
  }),
  /** `isLimited`: whoever takes it sees some agencies or areas only, and what is taken says so. */
  result: z.object({ by: z.string(), at: z.iso.datetime({ offset: true }), isLimited: z.optional(z.boolean()) }),
  current: z.object({}),
  expects: 'optional',
  reads: ({ feeds }) => feeds.flatMap(({ feed }) => (isFeed(feed) ? [FEEDS[feed].scope] : [])),
  subject: ({ format, title, feeds, asOf, address }) =>
    [
      `export:${format}`,
      feeds.map(({ feed, revision }) => `${feed}@${revision}`).join(','),
      ...(asOf === null ? [] : [`as-of:${asOf}`]),
      title,
      address,
    ].join(' '),
});
