import type { ReadAnswer } from './portalRow';

/** An answer of which nothing is taken, with what changed in its form. */
export const blockedAnswer = (drift: string | null): ReadAnswer => ({
  rows: [],
  broken: [],
  drift: drift ?? 'không đọc được',
  isBlocked: true,
  pages: null,
});
