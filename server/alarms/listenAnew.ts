import type { Book } from '../core/alarms/alarmBook';

/** Whoever looks does so every few seconds: after so long without, the centre itself was away. */
const AWAY_MS = 60_000;

/**
 * After the centre was away, silence is counted from when it began to listen again, [AL4]: files that wait in the inbox are still to be
 * read, and those that nobody could send say nothing of a station. What was silent before stays so.
 */
export const listenAnew = (book: Book, { lookedAt, beganAt }: { lookedAt: number | null; beganAt: number | undefined }): void => {
  if (lookedAt === null || beganAt === undefined || beganAt - lookedAt < AWAY_MS) return;
  for (const { rule, subject, state } of book.lines()) {
    if (rule.body.condition.kind !== 'silent' || state.occurrence?.active) continue;
    book.take(rule.id, subject.key, { kind: 'listen', clock: lookedAt, since: beganAt });
  }
};
