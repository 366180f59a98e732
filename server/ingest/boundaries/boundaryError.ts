/** Boundaries that cannot be taken; the message is Vietnamese, names the unit and the place, and says what to do. */
export class BoundaryError extends Error {}

const SHOWN = 10;

/** The first ten of a list, and how many more there are. */
export const someOf = (items: readonly string[]): string =>
  items.slice(0, SHOWN).join(', ') + (items.length > SHOWN ? ` và ${items.length - SHOWN} mã khác` : '');

/** A place as an office reads it: "103,9211; 21,3291" (kinh độ; vĩ độ). */
export const placeOf = ([lon, lat]: readonly [number, number]): string =>
  [lon, lat].map((degrees) => degrees.toLocaleString('vi-VN', { maximumFractionDigits: 5, useGrouping: false })).join('; ');
