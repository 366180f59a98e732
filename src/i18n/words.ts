import type { vi } from './vi';

type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
/** The shape every language has. */
export type Words = Widen<typeof vi>;
