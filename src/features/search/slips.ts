/** What is asked of the tree of words. */
interface Words {
  has: (word: string) => boolean;
  fuzzyGet: (word: string, distance: number) => Map<string, unknown>;
}

/** Words of so few letters keep their first one: most slips are behind it, and most neighbours are not. */
const SHORT = 4;
/** Slips allowed: none in a word of two letters, whose neighbours are too many; two in a long one. */
const allowed = (term: string): number => (term.length < 3 ? 0 : term.length < 8 ? 1 : 2);

/** Known words that differ from a typed one by a slip of the finger: a letter too many, too few, another one, or two that changed places. */
export const slipsOf = (term: string, words: Words): string[] => {
  const distance = allowed(term);
  if (distance === 0) return [];
  const swapped = Array.from(
    { length: term.length - 1 },
    (_, at) => term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2),
  );
  const near = [...words.fuzzyGet(term, distance).keys()].filter((word) => term.length > SHORT || word.startsWith(term.charAt(0)));
  return [...near, ...swapped.filter((word) => words.has(word))];
};
