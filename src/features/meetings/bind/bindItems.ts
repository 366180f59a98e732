import type { Meeting } from '../../../../contract/meetings';
import { boundTo, newItem, payloadOf, toDrafts, type ItemDraft } from '../prepare/itemsDraft';

export interface FrozenPage {
  address: string;
  asOf: string;
  frozen: string;
}
/** Which item takes the figures: one that is there, or a new one under a title. */
type BindTarget = { item: string } | { title: string; id: string };

/**
 * The item that was chosen (`picked`, of the meeting it was chosen in), as the agenda has it now: that one, a new one, or `gone` where
 * somebody has taken it away meanwhile.
 */
export const pickedItem = (
  picked: { meeting: string; item: string | null } | null,
  meeting: Pick<Meeting, 'id' | 'items'> | null,
): { kind: 'new' } | { kind: 'there'; item: string } | { kind: 'gone' } => {
  const item = meeting !== null && picked?.meeting === meeting.id ? picked.item : null;
  if (item === null || meeting === null) return { kind: 'new' };
  return meeting.items.some(({ id }) => id === item) ? { kind: 'there', item } : { kind: 'gone' };
};

/** The agenda with the frozen page put into one of its items; a new item comes last. */
export const withBound = (items: Meeting['items'], target: BindTarget, page: FrozenPage) => {
  const drafts = toDrafts(items);
  const next: ItemDraft[] =
    'item' in target
      ? drafts.map((each) => (each.id === target.item ? boundTo(each, page) : each))
      : [...drafts, boundTo({ ...newItem(target.id), title: target.title }, page)];
  return payloadOf(next);
};
