import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { savedView, savedViewId, SAVED_VIEWS_SCOPE } from '../feeds/savedViews';
import { ownPath } from '../task';

const current = z.object({ view: savedView });

/** Keeps an address under a name (`view` null, `expected` 0), or names, moves or shares one's own anew. */
export const savedViewSave = defineCommand({
  id: 'savedView.save',
  summary: 'Lưu khung xem đang mở dưới một tên, hoặc sửa khung xem của mình',
  scope: SAVED_VIEWS_SCOPE,
  payload: z.object({
    view: z.nullable(savedViewId),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    address: ownPath,
    isShared: z.boolean(),
  }),
  result: current,
  current,
  expects: 'required',
  subject: ({ view, name }) => `saved-view:${view ?? name}`,
});

export const savedViewRemove = defineCommand({
  id: 'savedView.remove',
  summary: 'Bỏ một khung xem đã lưu của mình',
  scope: SAVED_VIEWS_SCOPE,
  payload: z.object({ view: savedViewId }),
  result: z.object({ view: savedViewId }),
  current,
  expects: 'required',
  subject: ({ view }) => `saved-view:${view}`,
});
