import * as z from 'zod/mini';
import { writeStored } from '../lib/stored';

/** Through whose eyes a home is seen; the choice of this browser until a person's own role says it. */
export type HomeRole = { kind: 'leader' } | { kind: 'agency'; agency: string | null };

const KEY = 'ioc-home';
const LEADER = 'lanh-dao';
const agency = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));

/** What this browser chose last; a leader's where it chose nothing, or what it holds cannot be read. */
export const rememberedRole = (): HomeRole => {
  try {
    const kept = localStorage.getItem(KEY);
    const parsed = agency.safeParse(kept);
    return parsed.success && parsed.data !== LEADER ? { kind: 'agency', agency: parsed.data } : { kind: 'leader' };
  } catch {
    // A browser that refuses its storage remembers nothing.
    return { kind: 'leader' };
  }
};

export const rememberRole = (role: HomeRole): void => {
  if (role.kind === 'leader') writeStored(KEY, LEADER);
  else if (role.agency !== null) writeStored(KEY, role.agency);
};
