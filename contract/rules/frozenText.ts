import type * as z from 'zod/mini';
import type { frozenItem } from '../feeds/frozen';

/**
 * The text whose SHA-256 names a frozen view, [FZ1]: its address, its moment (ISO, UTC, in milliseconds) and what it archives. The
 * parameters of a feed come in the order of their names, for a database keeps them in an order of its own.
 */
export const frozenText = (address: string, asOf: string, items: readonly z.infer<typeof frozenItem>[]): string =>
  JSON.stringify([
    address,
    asOf,
    items.map(({ feed, params, revision, hash }) => ({
      feed,
      params: Object.fromEntries(Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      revision,
      hash,
    })),
  ]);
