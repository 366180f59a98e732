import { fromLocalInput } from '../lib/format';

export type CheckedMoment = { ok: true; moment: string } | { ok: false; reason: 'incomplete' | 'future' };

/** A datetime-local value (time of Việt Nam) → the moment to view, never one after `now` (ms). */
export const checkMoment = (local: string, now: number): CheckedMoment => {
  const moment = fromLocalInput(local);
  if (moment === undefined) return { ok: false, reason: 'incomplete' };
  return Date.parse(moment) > now ? { ok: false, reason: 'future' } : { ok: true, moment };
};
