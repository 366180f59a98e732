import type { AlarmEntry, AlarmPriority } from '../../alarms';

/** The journal of one alarm: all its lines up to the end of what is looked at, in order; `at` in ms since 1970. */
export interface Journal {
  alarm: string;
  rule: string;
  /** Key of the subject. */
  subject: string;
  priority: AlarmPriority;
  lines: readonly { kind: AlarmEntry['kind']; at: number; detail: string | null }[];
}

/** One raising or return and what came of it before the next; moments in ms since 1970. */
export interface Raising extends Omit<Journal, 'lines'> {
  at: number;
  /** It was not held back ([AL14]). */
  announced: boolean;
  /** Null: it is active yet. */
  overAt: number | null;
  acknowledgedAt: number | null;
  escalated: boolean;
}

/** What a line says in `detail` where letting an alarm go announced it. */
export const RELEASED = 'announced';

/** Whether people were told of a line: a raising or return that was not held back, or the end of what held it back ([AL9], [AL14]). */
export const isAnnounced = ({ kind, detail }: Pick<AlarmEntry, 'kind' | 'detail'>): boolean =>
  kind === 'raised' || kind === 'returned' ? detail === null : isRelease(kind) && detail === RELEASED;

const isRelease = (kind: AlarmEntry['kind']): boolean => kind === 'unshelved' || kind === 'unsuppressed' || kind === 'in-service';

/** The raisings of an alarm, in order. */
export const raisingsOf = ({ lines, ...about }: Journal): Raising[] => {
  const raisings: Raising[] = [];
  for (const line of lines) {
    if (line.kind === 'raised' || line.kind === 'returned')
      raisings.push({ ...about, at: line.at, announced: isAnnounced(line), overAt: null, acknowledgedAt: null, escalated: false });
    const newest = raisings.at(-1);
    if (newest === undefined) continue;
    // One that was announced before it was held back is told again, and counted once.
    if (isRelease(line.kind) && isAnnounced(line) && !newest.announced) Object.assign(newest, { at: line.at, announced: true });
    if (line.kind === 'cleared' || line.kind === 'ended') newest.overAt ??= line.at;
    else if (line.kind === 'acknowledged') newest.acknowledgedAt = line.at;
    else if (line.kind === 'escalated') newest.escalated = true;
  }
  return raisings;
};
