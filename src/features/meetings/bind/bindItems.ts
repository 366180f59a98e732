import type { Meeting } from '../../../../contract/meetings';
import { boundTo, newItem, payloadOf, toDrafts, type ItemDraft } from '../prepare/itemsDraft';

export interface FrozenPage {
  address: string;
  asOf: string;
  frozen: string;
}
/** Which item takes the figures: one that is there, or a new one under a title. */
type BindTarget = { item: string } | { title: string; id: string };

/** The agenda with the frozen page put into one of its items; a new item comes last. */
export const withBound = (items: Meeting['items'], target: BindTarget, page: FrozenPage) => {
  const drafts = toDrafts(items);
  const next: ItemDraft[] =
    'item' in target
      ? drafts.map((each) => (each.id === target.item ? boundTo(each, page) : each))
      : [...drafts, boundTo({ ...newItem(target.id), title: target.title }, page)];
  return payloadOf(next);
};
