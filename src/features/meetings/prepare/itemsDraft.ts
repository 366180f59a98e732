import { MOST_ITEMS, meetingItemBody, type MeetingItem, type MeetingItemBody } from '../../../../contract/meetings';
import type { BoundPage } from './readPasted';

/** An item as the form holds it while one edits. */
export interface ItemDraft extends MeetingItemBody {
  id: string;
  /** What was concluded on it keeps it in the meeting. */
  isConcluded: boolean;
}

export const toDrafts = (items: readonly MeetingItem[]): ItemDraft[] =>
  items.map(({ conclusions, ...item }) => ({ ...item, isConcluded: conclusions.length > 0 }));

export const newItem = (id: string): ItemDraft => ({
  id,
  title: '',
  agency: null,
  minutes: null,
  address: null,
  asOf: null,
  frozen: null,
  isConcluded: false,
});

/** Another place in the order; one that is no place leaves all as it is. */
export const movedItem = (items: readonly ItemDraft[], from: number, to: number): ItemDraft[] => {
  const moved = items[from];
  if (!moved || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, moved);
};

/** Another page: figures that were frozen of the one before are none of this one. */
export const boundTo = (item: ItemDraft, page: BoundPage | null): ItemDraft => ({
  ...item,
  ...(page ?? { address: null, asOf: null, frozen: null }),
});

export const canAdd = (items: readonly ItemDraft[]): boolean => items.length < MOST_ITEMS;

/** What an item lacks to be kept; null: nothing. */
export const faultOf = (item: ItemDraft): 'title' | 'minutes' | null => {
  if (item.title.trim() === '') return 'title';
  return meetingItemBody.shape.minutes.safeParse(item.minutes).success ? null : 'minutes';
};

export const isSameAgenda = (drafts: readonly ItemDraft[], items: readonly MeetingItem[]): boolean =>
  JSON.stringify(payloadOf(drafts)) === JSON.stringify(payloadOf(toDrafts(items)));

/** The items as the command takes them. */
export const payloadOf = (drafts: readonly ItemDraft[]): (MeetingItemBody & { id: string })[] =>
  drafts.map(({ id, title, agency, minutes, address, asOf, frozen }) => ({
    id,
    title: title.trim(),
    agency,
    minutes,
    address,
    asOf,
    frozen,
  }));
