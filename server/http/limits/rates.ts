/** What is limited apart from the rest. */
export type LimitClass = 'pages' | 'feeds' | 'commands' | 'exports' | 'uploads' | 'systems' | 'sign-in' | 'knock';

/** Requests a minute: of one identity, and of one address for all of whom no identity is known. */
export interface Rate {
  perIdentity: number;
  perAddress: number;
}
export type Rates = Record<LimitClass, Rate>;

/**
 * A wall that opens its eight scenes asks for some hundred feeds at once, and so does each of a handful of walls of one account after the
 * gateway was away. An office of 500 may stand behind one address: whoever is known is counted by identity, so that nobody of it blocks
 * another, and what is left for the address lets all of them open the product in the same minute without sign-on.
 * Limits are of one gateway: behind several, somebody may ask as often of each.
 */
export const RATES: Rates = {
  pages: { perIdentity: 3_000, perAddress: 60_000 },
  feeds: { perIdentity: 1_500, perAddress: 30_000 },
  commands: { perIdentity: 300, perAddress: 3_000 },
  exports: { perIdentity: 60, perAddress: 600 },
  uploads: { perIdentity: 60, perAddress: 300 },
  systems: { perIdentity: 600, perAddress: 600 },
  // Two requests a sign-on. Passwords are the identity provider's, which counts what is guessed there; all else that leads in is too long to be guessed.
  'sign-in': { perIdentity: 30, perAddress: 600 },
  // A hall of walls that are all set up in one minute.
  knock: { perIdentity: 30, perAddress: 30 },
};

/** So often one address may ask in a minute before anybody looks who asks. */
export const KNOCKS = 90_000;

export const WINDOW_MS = 60_000;
