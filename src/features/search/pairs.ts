import type SearchableMap from 'minisearch/SearchableMap';
import type { Entry } from './entry';
import { slipsOf } from './slips';

/** As many places as are meant by a name, and not by a word that many names have: "xã". */
const MEANT = 3;
/** Pairs that a list shows at most. */
const PAIRS = 6;

interface Side {
  entries: readonly Entry[];
  words: readonly ReadonlySet<string>[];
}

const sideOf = (entries: readonly Entry[], wordsOf: (text: string) => string[], is: (entry: Entry) => boolean): Side => {
  const own = entries.filter(is);
  return { entries: own, words: own.map(({ title, aliases = [] }) => new Set(wordsOf([title, ...aliases].join(' ')))) };
};

/** For each typed word, which entries of a side have it; the last one may be unfinished. */
const answersOf = ({ words }: Side, terms: readonly string[], meant: (term: string) => ReadonlySet<string>): boolean[][] =>
  terms.map((term, index) => {
    const isLast = index === terms.length - 1;
    const slips = meant(term);
    return words.map((own) => {
      if (own.has(term)) return true;
      for (const word of slips) if (own.has(word)) return true;
      if (isLast) for (const word of own) if (word.startsWith(term)) return true;
      return false;
    });
  });

const all = (answers: readonly boolean[][], from: number, to: number, { entries }: Side): Entry[] =>
  entries.filter((_, at) => answers.slice(from, to).every((one) => one[at]));

const shortest = (a: Entry, b: Entry): number => a.title.length - b.title.length;

const pairOf = (indicator: Entry, place: Entry): Entry => ({
  id: `${indicator.id} ${place.id}`,
  kind: 'indicator',
  title: `${indicator.title} · ${place.title}`,
  note: indicator.note,
  href: `${indicator.href ?? ''}&area=${place.area ?? ''}`,
});

/** Finds an indicator at a place where both were named in one query, in either order: "giải ngân phường Tô Hiệu". */
export const createPairs = (entries: readonly Entry[], wordsOf: (text: string) => string[], tree: SearchableMap<number[]>) => {
  const indicators = sideOf(entries, wordsOf, ({ hasAreas }) => hasAreas === true);
  const places = sideOf(entries, wordsOf, ({ area }) => area !== undefined);
  const nothing: ReadonlySet<string> = new Set();
  return (terms: readonly string[], tolerant: boolean): Entry[] => {
    if (terms.length < 2 || indicators.entries.length === 0 || places.entries.length === 0) return [];
    const meant = (term: string): ReadonlySet<string> => (tolerant ? new Set(slipsOf(term, tree)) : nothing);
    const [ofIndicators, ofPlaces] = [answersOf(indicators, terms, meant), answersOf(places, terms, meant)];
    let best: { what: Entry[]; where: Entry[] } | undefined;
    for (let split = 1; split < terms.length; split += 1) {
      const ways = [
        { what: all(ofIndicators, 0, split, indicators), where: all(ofPlaces, split, terms.length, places) },
        { what: all(ofIndicators, split, terms.length, indicators), where: all(ofPlaces, 0, split, places) },
      ];
      for (const { what, where } of ways) {
        if (what.length === 0 || where.length === 0 || where.length > MEANT) continue;
        // The way to part the words that leaves least to choose is the one that was meant.
        if (best === undefined || what.length * where.length < best.what.length * best.where.length) best = { what, where };
      }
    }
    const { what = [], where = [] } = best ?? {};
    return where
      .toSorted(shortest)
      .flatMap((place) => what.toSorted(shortest).map((indicator) => pairOf(indicator, place)))
      .slice(0, PAIRS);
  };
};
