import type { Condition, Manner } from './condition';

/** What the clock does to a condition. */
type Due = 'unshelve' | 'silence' | 'confirm' | 'escalate';

/** Shelved, suppressed or out of service: journalled, and neither announced nor escalated ([AL9]). */
export const isHeldBack = ({ shelf, suppressedBy, out }: Pick<Condition, 'shelf' | 'suppressedBy' | 'out'>): boolean =>
  shelf !== null || suppressedBy !== null || out !== null;

/** From when on a subject is silent, if nothing more is heard of it, ms since 1970; what nobody could hear is no silence of its. */
export const silentFrom = ({ lastAt, listeningSince }: Condition, { silentAfterMs }: Manner): number | null =>
  lastAt === null || silentAfterMs === null ? null : Math.max(lastAt, listeningSince ?? lastAt) + silentAfterMs;

/** Silence raises what is not active; what was heard in the meantime and is to clear, silence contradicts anew. */
const silenceDue = (state: Condition, manner: Manner): number | null => {
  const from = silentFrom(state, manner);
  if (from === null) return null;
  if (!state.occurrence?.active) return from + manner.onDelayMs;
  return state.pending === null ? null : from;
};

/** A delay by the clock; of silence only the clearing, for what raises it is no datum. */
const confirmDue = ({ pending, occurrence }: Condition, manner: Manner): number | null => {
  if (pending === null || manner.confirmedBy !== 'clock') return null;
  return pending.since + (occurrence?.active ? manner.offDelayMs : manner.onDelayMs);
};

const escalateDue = (state: Condition, { escalation }: Manner): number | null => {
  const { occurrence } = state;
  if (!occurrence?.active || occurrence.acknowledged !== null || isHeldBack(state)) return null;
  const step = escalation[occurrence.steps];
  return step === undefined ? null : occurrence.announcedAt + step.afterMs;
};

/** What is due next and when; of two at one moment the one that stands first here. Null: nothing, whatever the clock says. */
export const nextDue = (state: Condition, manner: Manner): { what: Due; at: number } | null => {
  const { shelf, pending, occurrence, movedAt } = state;
  // Of most data nothing is due at all: a preview asks this a million times.
  if (shelf === null && pending === null && occurrence === null && manner.silentAfterMs === null) return null;
  let what: Due = 'unshelve';
  let at = shelf?.until ?? Number.POSITIVE_INFINITY;
  const silence = silenceDue(state, manner) ?? Number.POSITIVE_INFINITY;
  if (silence < at) [what, at] = ['silence', silence];
  const confirm = confirmDue(state, manner) ?? Number.POSITIVE_INFINITY;
  if (confirm < at) [what, at] = ['confirm', confirm];
  const escalate = escalateDue(state, manner) ?? Number.POSITIVE_INFINITY;
  if (escalate < at) [what, at] = ['escalate', escalate];
  return at === Number.POSITIVE_INFINITY ? null : { what, at: Math.max(at, movedAt ?? at) };
};

/**
 * The next moment (ms since 1970) at which a condition wants a `timer` input: the end of a shelf, silence, a delay by the clock, or a step
 * of the escalation. Never before the newest line, and possibly long past; null when it waits for nothing.
 */
export const dueAt = (state: Condition, manner: Manner): number | null => nextDue(state, manner)?.at ?? null;
