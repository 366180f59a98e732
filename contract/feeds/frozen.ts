import * as z from 'zod/mini';
import { defineFeed } from '../feed';

export const FROZEN_CHANNEL = 'frozen';
const channels = [{ topic: FROZEN_CHANNEL, class: 'journal' }] as const;
/** SHA-256 in hexadecimal. */
export const sha256Text = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One feed of a frozen view: what was asked, the revision that it was read at and the hash of its body as it is archived. */
export const frozenItem = z.object({
  feed: z.string(),
  params: z.record(z.string(), z.string()),
  revision: z.int(),
  hash: sha256Text,
});

/** A view as somebody froze it; its hash is of its address, its moment and the hashes of its bodies ("Mã kiểm tra"). */
export const frozenView = defineFeed({
  id: 'frozen-view',
  summary: 'Một bản chốt số liệu: trang, thời điểm, người chốt và mã kiểm tra của từng bảng',
  params: z.object({ hash: sha256Text }),
  body: z.object({
    /** Null when there is no such view. */
    view: z.nullable(
      z.object({
        hash: sha256Text,
        /** Path and query, without the moment. */
        address: z.string(),
        asOf: z.iso.datetime({ offset: true }),
        at: z.iso.datetime({ offset: true }),
        by: z.string(),
        items: z.array(frozenItem),
      }),
    ),
  }),
  scope: 'frozen',
  channels,
});

/** One archived body, to the letter: whoever hashes `text` finds the hash that the view names. */
export const frozenBody = defineFeed({
  id: 'frozen-body',
  summary: 'Nội dung đã lưu của một bảng trong bản chốt số liệu',
  params: z.object({ hash: sha256Text, feed: z.string().check(z.regex(/^[a-z-]{1,60}$/)), body: sha256Text }),
  body: z.object({ text: z.nullable(z.string()) }),
  quotes: ({ feed }) => [feed],
  scope: 'frozen',
  channels,
});
