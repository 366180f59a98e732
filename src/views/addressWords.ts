/** How ledgers stand in the address. */
export const LEDGERS = { that: 'actual', 'mo-phong': 'simulated' } as const;

/** What a word of the address means; undefined where it means nothing. */
export const read = <W extends string>(words: Readonly<Record<string, W>>, text: string | undefined): W | undefined =>
  text === undefined ? undefined : words[text];
/** The word of the address for what is meant. */
export const write = (words: Readonly<Record<string, string>>, meant: string | undefined): string | undefined =>
  Object.keys(words).find((word) => words[word] === meant);
/** What is said, and nothing else: an address holds no empty choices. */
export const told = (words: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).flatMap(([name, word]) => (word === undefined ? [] : [[name, word]])));
