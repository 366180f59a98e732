import type { Part } from './exportable';

/** A panel that is on the page and can be exported. */
export interface Offer {
  read: () => Promise<Part>;
  /** Where the panel stands. */
  place: () => HTMLElement | null;
}

const offers = new Set<Offer>();

/** Keeps an offer for as long as its panel is on the page; answers how to take it back. */
export const keepOffer = (offer: Offer): (() => void) => {
  offers.add(offer);
  return () => {
    offers.delete(offer);
  };
};

/** What the page has to export, in the order of reading. */
export const offersOfPage = (): Offer[] =>
  [...offers].toSorted((a, b) => {
    const [x, y] = [a.place(), b.place()];
    return x && y && x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
