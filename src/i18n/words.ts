import type { vi } from './vi';
import type { digital } from './vi/digital';
import type { intake } from './vi/intake';

/** The same keys, with any words in them. */
export type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
/** The shape of the first load's words in every language. */
export type Words = Widen<typeof vi>;
/** Every word of the interface: those of the first load and those that come with a page. */
export type AllWords = typeof vi & typeof digital & typeof intake;
