import * as z from 'zod/mini';
import type { Meeting } from '../../../contract/meetings';
import type { SentItem } from '../../../contract/paperless';
import { isSameJson } from '../../ingest/sameJson';
import type { storedItem } from '../../store/rows/storedMeetings';
import { sameMoment, unlessSame } from './mergeSentHead';
import { uuidOf } from './uuidOf';

type Item = z.infer<typeof storedItem>;

/** What the outside system said of an item, beside its page and moment; `n`: its place among those sent. */
export const sentFields = z.object({
  n: z.int(),
  title: z.string(),
  agency: z.nullable(z.string()),
  minutes: z.nullable(z.int()),
});

/** An item of the outside system: its id here, and what that system said of it last. */
export interface KnownItem {
  outsideId: string;
  item: string;
  address: string | null;
  asOf: string | null;
  /** Null: it was not among those sent last. */
  sent: z.infer<typeof sentFields> | null;
}

const bare = ({ conclusions: _conclusions, ...item }: Meeting['items'][number]): Item => item;

/** The item of what was sent; null where it was taken out here and the same is sent again. */
const mergeItem = (standing: Item | undefined, sent: SentItem, id: string, earlier: KnownItem | undefined): Item | null => {
  const { title, agency, minutes, address, asOf } = sent;
  const last = earlier?.sent;
  const samePage = earlier !== undefined && earlier.address === address && sameMoment(earlier.asOf, asOf);
  const isSame = last?.title === title && last.agency === agency && last.minutes === minutes;
  if (standing === undefined) return samePage && isSame ? null : { id, title, agency, minutes, address, asOf, frozen: null };
  const figures = samePage ? standing : { address, asOf, frozen: null };
  return {
    id,
    title: unlessSame(title, standing.title, last?.title === title),
    agency: unlessSame(agency, standing.agency, last?.agency === agency),
    minutes: unlessSame(minutes, standing.minutes, last?.minutes === minutes),
    address: figures.address,
    asOf: figures.asOf,
    frozen: figures.frozen,
  };
};

/** The items that were sent last, in their order. */
const orderOf = (known: readonly KnownItem[]): string[] =>
  known
    .flatMap(({ item, sent }) => (sent === null ? [] : [{ item, n: sent.n }]))
    .toSorted((one, other) => one.n - other.n)
    .map(({ item }) => item);

/** Whether what is in both lists stands in the same order in both. */
const sameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  isSameJson(
    one.filter((each) => other.includes(each)),
    other.filter((each) => one.includes(each)),
  );

/**
 * The items of a meeting after the outside system sent its own. What was corrected here (also the order, and what was taken out) stays for
 * as long as that system sends the same as it did; so do the page, moment and frozen view. Another order of its own is taken over, and
 * those added by hand come after.
 */
export const mergeSentItems = async (
  meeting: Meeting,
  sent: readonly SentItem[],
  known: readonly KnownItem[],
): Promise<{ items: Item[]; known: KnownItem[] }> => {
  const theirs = new Set(known.map(({ item }) => item));
  const standing = meeting.items.map(bare);
  const merged = await Promise.all(
    sent.map(async (each, n) => {
      const { id: outsideId, title, agency, minutes, address, asOf } = each;
      const earlier = known.find((one) => one.outsideId === outsideId);
      const id = earlier?.item ?? (await uuidOf(`item ${meeting.id} ${outsideId}`));
      const before = standing.find((one) => one.id === id);
      return {
        item: mergeItem(before, each, id, earlier),
        known: { outsideId, item: id, address, asOf, sent: { n, title, agency, minutes } },
      };
    }),
  );
  const nowKnown = merged.map((each) => each.known);
  const own = merged.flatMap(({ item }) => item ?? []);
  const byHand = standing.filter(({ id }) => !theirs.has(id));
  const inSentOrder = [...own, ...byHand];
  const [order, nowOrder] = [orderOf(known), orderOf(nowKnown)];
  const isCorrected = !sameOrder(
    standing.map(({ id }) => id),
    [...order, ...byHand.map(({ id }) => id)],
  );
  // One more or one less among them is no other order of the rest, where that was corrected here.
  const isKept = isSameJson(order, nowOrder) || (isCorrected && sameOrder(order, nowOrder));
  if (!isKept) return { items: inSentOrder, known: nowKnown };
  const asStanding = standing.flatMap(({ id }) => inSentOrder.find((item) => item.id === id) ?? []);
  const isNew = (item: Item): boolean => standing.every(({ id }) => id !== item.id);
  return { items: [...asStanding, ...inSentOrder.filter(isNew)], known: nowKnown };
};
