import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { ownPath } from '../task';

export const SAVED_VIEWS_CHANNEL = 'saved-views';
export const SAVED_VIEWS_SCOPE = 'saved-views';
/** Of one person, and of all that are shared. */
export const MOST_SAVED_VIEWS = 200;

export const savedViewId = z.string().check(z.regex(/^[\w-]{1,60}$/));

/** An address that somebody kept under a name; `isShared`: everyone sees it, and only who made it changes it. */
export const savedView = z.object({
  id: savedViewId,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  address: ownPath,
  isShared: z.boolean(),
  isOwn: z.boolean(),
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
  version: z.int(),
});
export type SavedView = z.infer<typeof savedView>;

/** What the person who asks has kept, and what others share, by name. */
export const savedViews = defineFeed({
  id: 'saved-views',
  summary: 'Các khung xem đã lưu của người đang xem, và các khung xem dùng chung',
  params: z.object({}),
  body: z.object({ person: z.string(), views: z.array(savedView) }),
  scope: SAVED_VIEWS_SCOPE,
  personal: true,
  channels: [{ topic: SAVED_VIEWS_CHANNEL, class: 'journal' }],
});
