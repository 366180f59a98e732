import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { defineFeed } from '../feed';
import { sha256Text } from '../feeds/frozen';

/** Whoever may freeze a view may hand it on. */
export const LINKS_SCOPE = 'frozen.make';
export const LINKS_CHANNEL = 'links';
/** Beyond this a link is no short way in any more: who needs it longer needs an account. */
export const MOST_LINK_HOURS = 168;
const moment = z.iso.datetime({ offset: true });
const audience = z.string().check(z.trim(), z.minLength(3), z.maxLength(200));
const linkId = z.uuid();

/** A way to one frozen view for somebody without an account: that view, for those named, until then, unless taken back. */
export const viewLink = z.object({
  id: linkId,
  /** The frozen view, and with it its address, moment and revision. */
  hash: sha256Text,
  address: z.string(),
  asOf: moment,
  /** For whom, in words. */
  audience: z.string(),
  expiresAt: moment,
  isRevoked: z.boolean(),
  at: moment,
});
export type ViewLink = z.infer<typeof viewLink>;

/** The links that the person who asks has made. */
export const viewLinks = defineFeed({
  id: 'view-links',
  summary: 'Các liên kết tới số liệu chốt mà người đang xem đã cấp: cho ai, đến khi nào, đã thu hồi hay chưa',
  params: z.object({}),
  body: z.object({ links: z.array(viewLink) }),
  scope: LINKS_SCOPE,
  personal: true,
  channels: [{ topic: LINKS_CHANNEL, class: 'journal' }],
});

/** Only what the token hashes to comes here: whoever makes the link makes the token, 32 random bytes in base64url. */
export const linkMake = defineCommand({
  id: 'link.make',
  summary: 'Cấp liên kết có hạn tới một bản chốt số liệu cho người không có tài khoản; chỉ gửi giá trị băm của mã',
  scope: LINKS_SCOPE,
  payload: z.object({
    link: linkId,
    hash: sha256Text,
    audience,
    hours: z.int().check(z.minimum(1), z.maximum(MOST_LINK_HOURS)),
    tokenHash: sha256Text,
  }),
  result: z.object({ link: viewLink }),
  current: z.object({}),
  expects: 'optional',
  subject: ({ link, hash, audience: whom }) => `link:${link} ${hash.slice(0, 12)} ${whom}`,
});

export const linkRevoke = defineCommand({
  id: 'link.revoke',
  summary: 'Thu hồi một liên kết đã cấp, ngay lập tức',
  scope: LINKS_SCOPE,
  payload: z.object({ link: linkId }),
  result: z.object({ link: viewLink }),
  current: z.object({}),
  expects: 'optional',
  subject: ({ link }) => `link:${link}`,
});
