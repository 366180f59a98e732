import type { Book } from '../core/alarms/alarmBook';

/** Whoever looks does so every few seconds: after so long without, the centre itself was away. */
const AWAY_MS = 60_000;

interface Absence {
  /** When somebody last looked; null: nobody ever did. */
  lookedAt: number | null;
  /** When this process began to take data in; undefined: it does not. */
  beganAt: number | undefined;
  now: number;
}

/** Since when the centre listens again (ms since 1970); null where it was never away: another, or this one, looked until just now. */
const listensSince = ({ lookedAt, beganAt, now }: Absence): number | null => {
  if (lookedAt === null || beganAt === undefined || now - lookedAt < AWAY_MS) return null;
  // A process that has run all the while slept, or had no database to keep anything in.
  return beganAt - lookedAt < AWAY_MS ? now : beganAt;
};

/**
 * After the centre was away, silence is counted from when it began to listen again, [AL4]: files that wait in the inbox are still to be
 * read, and those that nobody could send say nothing of a station. What was silent before stays so.
 */
export const listenAnew = (book: Book, absence: Absence): void => {
  const since = listensSince(absence);
  const { lookedAt } = absence;
  if (lookedAt === null || since === null) return;
  for (const { rule, subject, state } of book.lines()) {
    if (rule.body.condition.kind !== 'silent' || state.occurrence?.active) continue;
    book.take(rule.id, subject.key, { kind: 'listen', clock: lookedAt, since });
  }
};
