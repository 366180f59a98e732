import type { vi } from './vi';

/** The same keys, with any words in them. */
export type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
/** The shape every language has. */
export type Words = Widen<typeof vi>;
