import * as z from 'zod/mini';

/** What the sender declares of a file, and nothing guesses: how numbers are written, in which characters, and which sheet. */
export const importOptions = z.object({
  /** `auto`: read from the cells themselves; a cell that stays undecided is refused. */
  numbers: z._default(z.enum(['auto', 'vi', 'en']), 'auto'),
  /** `auto`: UTF-8, or UTF-16 with its mark; anything else must be declared. */
  encoding: z._default(z.enum(['auto', 'windows-1258', 'windows-1252']), 'auto'),
  sheet: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(100))), null),
});
export type ImportOptions = z.infer<typeof importOptions>;
