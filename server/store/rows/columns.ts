import * as z from 'zod/mini';

/** An instant as ISO 8601 in UTC, whichever way the engine hands it over. */
export const instant = z.pipe(
  z.union([z.date(), z.string()]),
  z.transform((value) => new Date(value).toISOString()),
);
/** A bigint column: the engines hand over a number or its digits. */
export const bigintColumn = z.pipe(z.union([z.int(), z.string(), z.bigint()]), z.transform(Number));
/** What cannot be put into a text column: PostgreSQL takes no NUL. */
export const storable = (text: string): string => text.replaceAll('\0', '␀');
