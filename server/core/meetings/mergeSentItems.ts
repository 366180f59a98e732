import type * as z from 'zod/mini';
import type { Meeting } from '../../../contract/meetings';
import type { SentItem } from '../../../contract/paperless';
import type { storedItem } from '../../store/rows/storedMeetings';
import { uuidOf } from './uuidOf';

type Item = z.infer<typeof storedItem>;
/** An item of the outside system: its id here, and what page and moment that system named last. */
export interface KnownItem {
  outsideId: string;
  item: string;
  address: string | null;
  asOf: string | null;
}

const sameMoment = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));

/**
 * The items of a meeting after the outside system sent its own: those in its order, then those that were added here by hand. The page,
 * moment and frozen view that were set here stay for as long as that system names the same page and moment as it did.
 */
export const mergeSentItems = async (
  meeting: Meeting,
  sent: readonly SentItem[],
  known: readonly KnownItem[],
): Promise<{ items: Item[]; known: KnownItem[] }> => {
  const theirs = new Set(known.map(({ item }) => item));
  const merged = await Promise.all(
    sent.map(async ({ id: outsideId, title, agency, minutes, address, asOf }) => {
      const earlier = known.find((each) => each.outsideId === outsideId);
      const id = earlier?.item ?? (await uuidOf(`item ${meeting.id} ${outsideId}`));
      const standing = meeting.items.find((each) => each.id === id);
      const isSame = earlier !== undefined && earlier.address === address && sameMoment(earlier.asOf, asOf);
      const figures = isSame && standing ? standing : { address, asOf, frozen: null };
      const item = { id, title, agency, minutes, address: figures.address, asOf: figures.asOf, frozen: figures.frozen };
      return { item, known: { outsideId, item: id, address, asOf } };
    }),
  );
  const byHand = meeting.items.filter(({ id }) => !theirs.has(id)).map(({ conclusions: _conclusions, ...item }) => item);
  return { items: [...merged.map(({ item }) => item), ...byHand], known: merged.map((each) => each.known) };
};
