import SearchableMap from 'minisearch/SearchableMap';
import { foldText } from '../../lib/searchText';
import { KINDS, type Entry } from './entry';
import { createPairs } from './pairs';
import { slipsOf } from './slips';

/** Entries that a list shows at most. */
export const SHOWN = 40;
const WORDS = /[^\p{L}\p{N}]+/u;
/** How a word of an entry answers a word that was typed. */
const FIT = { slip: 1, beginning: 2, whole: 3 } as const;

export const wordsOf = (text: string): string[] => foldText(text).split(WORDS).filter(Boolean);
/** As typed, in one form of Unicode and small letters: "Sở" and "So" differ. */
const exact = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** The tiers of `tierOf`. */
const TIERS = 7;
/** Up to this one the title begins with what was typed, or has it as it was typed. */
const NAMED = 4;
/**
 * How well a title answers what was typed, the best first: the very words with their accents, at the beginning, or anywhere; then the
 * same without accents; then all else.
 */
const tierOf = (title: string, folded: string, typed: string, typedFolded: string, inside: string, insideFolded: string): number => {
  if (title.startsWith(typed)) return title === typed ? 0 : 1;
  if (folded.startsWith(typedFolded)) return title.startsWith(typed) || title.includes(inside) ? 2 : 3;
  if (folded.includes(insideFolded)) return title.includes(inside) ? 2 : 4;
  return title.includes(typed) ? 5 : 6;
};

/** The `count` best of many, in order: one walk, since a single letter may be answered by every entry. */
const bestOf = <T>(all: readonly T[], count: number, compare: (a: T, b: T) => number): T[] => {
  const best: T[] = [];
  for (const each of all) {
    const last = best.at(-1);
    if (best.length >= count && last !== undefined && compare(each, last) >= 0) continue;
    const place = best.findIndex((other) => compare(each, other) < 0);
    best.splice(place === -1 ? best.length : place, 0, each);
    if (best.length > count) best.pop();
  }
  return best;
};

interface Hit {
  at: number;
  fit: number;
}

/**
 * Finds among entries, whatever the accents and in spite of slips of the finger. Built once for a list and asked at every key: the
 * words stand in a radix tree, each with the entries that have it.
 */
export const createSearchIndex = (entries: readonly Entry[]) => {
  const tree = new SearchableMap<number[]>();
  const titles = entries.map(({ title }) => exact(title));
  const folded = entries.map(({ title }) => wordsOf(title).join(' '));
  entries.forEach(({ note = '', aliases = [] }, at) => {
    for (const word of new Set([...(folded[at] ?? '').split(' '), ...wordsOf([note, ...aliases].join(' '))])) {
      const known = tree.get(word);
      if (known) known.push(at);
      else if (word !== '') tree.set(word, [at]);
    }
  });

  const pairs = createPairs(entries, wordsOf, tree);

  /** For each entry how well it answers one typed word; 0: not at all. */
  const fitsOf = (term: string, isUnfinished: boolean, tolerant: boolean): Uint8Array => {
    const fits = new Uint8Array(entries.length);
    const mark = (places: readonly number[], fit: number) => {
      for (const at of places) if ((fits[at] ?? 0) < fit) fits[at] = fit;
    };
    if (tolerant) for (const word of slipsOf(term, tree)) mark(tree.get(word) ?? [], FIT.slip);
    if (isUnfinished) for (const [, places] of tree.atPrefix(term)) mark(places, FIT.beginning);
    mark(tree.get(term) ?? [], FIT.whole);
    return fits;
  };

  /** The entries that answer every typed word. */
  const hitsOf = (terms: readonly string[], tolerant: boolean): Hit[] => {
    // Only the word being typed may be unfinished.
    const all = terms.map((term, index) => fitsOf(term, index === terms.length - 1, tolerant));
    const hits: Hit[] = [];
    for (let at = 0; at < entries.length; at += 1) {
      let fit = 0;
      for (const fits of all) {
        const one = fits[at] ?? 0;
        if (one === 0) {
          fit = 0;
          break;
        }
        fit += one;
      }
      if (fit > 0) hits.push({ at, fit });
    }
    return hits;
  };

  const kinds = entries.map(({ kind }) => KINDS.indexOf(kind));
  const kindOf = (at: number): number => kinds[at] ?? 0;
  const lengthOf = (at: number): number => titles[at]?.length ?? 0;
  const better = (a: Hit, b: Hit): number => b.fit - a.fit || kindOf(a.at) - kindOf(b.at) || lengthOf(a.at) - lengthOf(b.at) || a.at - b.at;

  return (query: string): Entry[] => {
    const [typed, terms] = [exact(query), wordsOf(query)];
    if (terms.length === 0) return [];
    const typedFolded = terms.join(' ');
    const plain = hitsOf(terms, false);
    // Short syllables have many neighbours: what was really typed is never drowned in them.
    const hits = plain.length > 0 ? plain : hitsOf(terms, true);
    const exactPairs = pairs(terms, false);
    const paired = exactPairs.length > 0 || hits.length > 0 ? exactPairs : pairs(terms, true);
    const tiers = Array.from({ length: TIERS }, (): Hit[] => []);
    const [inside, insideFolded] = [` ${typed}`, ` ${typedFolded}`];
    for (const hit of hits) tiers[tierOf(titles[hit.at] ?? '', folded[hit.at] ?? '', typed, typedFolded, inside, insideFolded)]?.push(hit);
    const best = (from: number, to: number, room: number): Entry[] => {
      const found: Hit[] = [];
      for (const tier of tiers.slice(from, to)) if (found.length < room) found.push(...bestOf(tier, room - found.length, better));
      return found.flatMap(({ at }) => entries[at] ?? []);
    };
    // What is called so itself comes first; then an indicator at a place, for no other answer has both.
    const named = best(0, NAMED, SHOWN);
    const first = [...named, ...paired].slice(0, SHOWN);
    return [...first, ...best(NAMED, TIERS, SHOWN - first.length)];
  };
};
