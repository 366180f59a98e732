import * as z from 'zod/mini';

const params = {
  asOf: z.iso.datetime({ offset: true }),
  figure: z.string().check(z.minLength(1), z.maxLength(200)),
  group: z.string().check(z.regex(/^[\w.-]{1,20}$/)),
};
const raw = z.record(z.string(), z.unknown());

export interface DeskSearch {
  asOf?: string;
  figure?: string;
  group?: string;
}
const names = ['asOf', 'figure', 'group'] as const;

/** Keeps what is valid and names what is not; parameters of others are not ours to judge and are dropped. */
export const checkSearch = (input: unknown): { search: DeskSearch; rejected: string[] } => {
  const given = raw.safeParse(input);
  const search: DeskSearch = {};
  const rejected: string[] = [];
  if (!given.success) return { search, rejected };
  for (const name of names) {
    const value = given.data[name];
    if (value === undefined) continue;
    const parsed = params[name].safeParse(value);
    if (parsed.success) search[name] = parsed.data;
    else rejected.push(name);
  }
  return { search, rejected };
};

export const parseQuery = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));

export const formatQuery = (search: Record<string, unknown>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (typeof value === 'string') query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};
