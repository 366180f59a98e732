import type { Alarm } from '../../../../../contract/alarms';
import { isWaiting } from '../../standing';

/** A critical alarm that nobody has acknowledged is heard again after so long. */
export const REPEAT_MS = 30_000;
export const QUIET_MS = 10 * 60_000;

export type Tone = 'critical' | 'high';

/** What was already heard, and when; null before the first look. */
export interface Heard {
  known: ReadonlySet<string> | null;
  lastAt: number | null;
}
export const NOTHING_HEARD: Heard = { known: null, lastAt: null };

export interface Sounding {
  heard: Heard;
  play: Tone | null;
  /** When (ms) to look again though nothing has changed; null: not before a change. */
  nextAt: number | null;
}

/** A return is announced anew, though the alarm is the same. */
const keyOf = ({ id, returns }: Alarm): string => `${id}/${returns}`;

/**
 * What is to be heard now: a tone for what has newly come, critical before high; every 30 s while something critical waits. What was
 * there before the sound was switched on is heard only where it is critical. "Quiet" silences repetitions and high alarms, never a
 * critical one that is new (ISA-18.2: silence is of the present horn, not of the next alarm).
 */
export const hear = (heard: Heard, alarms: readonly Alarm[], now: number, quietUntil: number): Sounding => {
  const audible = alarms.filter((each) => isWaiting(each) && (each.priority === 'critical' || each.priority === 'high'));
  const fresh = audible.filter((each) => heard.known !== null && !heard.known.has(keyOf(each)));
  const isNew = (priority: Tone) => fresh.some((each) => each.priority === priority);
  const isQuiet = now < quietUntil;
  const hasCritical = audible.some(({ priority }) => priority === 'critical');
  const isDue = hasCritical && !isQuiet && (heard.lastAt === null || now - heard.lastAt >= REPEAT_MS);
  const play: Tone | null = isNew('critical') || isDue ? 'critical' : isNew('high') && !isQuiet ? 'high' : null;
  const lastAt = play === null ? heard.lastAt : now;
  return {
    heard: { known: new Set(audible.map(keyOf)), lastAt },
    play,
    nextAt: hasCritical ? Math.max((lastAt ?? now) + REPEAT_MS, quietUntil) : null,
  };
};
