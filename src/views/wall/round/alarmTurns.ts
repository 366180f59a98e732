import type { AlarmCall, Orders } from './orders';
import type { Round } from './round';

/** However many wait, nobody reads a scene in less. */
const LEAST_TURN_MS = 15_000;
/** For so long after a person pinned a scene no alarm takes it away. */
export const FRESH_PIN_MS = 60_000;

/** Those that wait for their turn, in the order in which they were raised. */
export const callsOf = ({ alarms, playlist }: Orders, had: ReadonlySet<string> | null): AlarmCall[] => {
  const loud: readonly string[] = playlist.preemption.priorities;
  return (alarms ?? [])
    .filter(({ id, priority, isWaiting }) => isWaiting && loud.includes(priority) && had?.has(id) === false)
    .toSorted((a, b) => a.raisedAt - b.raisedAt || (a.id < b.id ? -1 : 1));
};

/** How long the turn of one lasts where so many wait: in a flood each has its share of the time, and never less than can be read. */
export const turnMs = ({ playlist }: Orders, waiting: number): number => {
  const most = playlist.preemption.maxSeconds * 1_000;
  return Math.min(most, Math.max(LEAST_TURN_MS, Math.round(most / Math.max(1, waiting))));
};

/** The alarm of this turn has been seen: it breaks in no more. */
export const turnEnded = (round: Round): Round =>
  round.alarm === null ? round : { ...round, alarm: null, had: new Set(round.had).add(round.alarm.id) };

/**
 * Alarms after `passed` more ms: one whose turn is over, or that somebody has taken up, gives way to the next, [WL24]. Those that stood
 * when the wall began to look are not new.
 */
export const alarmsPassed = (round: Round, orders: Orders, passed: number, isFreshPin: boolean): Round => {
  const { alarms } = orders;
  if (alarms === null) return round.alarm ? { ...round, alarm: { ...round.alarm, elapsedMs: round.alarm.elapsedMs + passed } } : round;
  const open = new Set(alarms.map(({ id }) => id));
  const had = round.had ?? open;
  // Those that have ended never come back under the same id: what is remembered is bounded by what is open.
  const kept = [...had].every((id) => open.has(id)) ? had : new Set([...had].filter((id) => open.has(id)));
  let next: Round = { ...round, had: kept };
  if (next.alarm) {
    const { id, elapsedMs } = next.alarm;
    const waiting = callsOf(orders, kept);
    const seen = elapsedMs + passed;
    next = { ...next, alarm: { id, elapsedMs: seen } };
    if (!waiting.some((each) => each.id === id) || seen >= turnMs(orders, waiting.length)) next = turnEnded(next);
  }
  const [call] = next.alarm || isFreshPin ? [] : callsOf(orders, next.had);
  return call ? { ...next, alarm: { id: call.id, elapsedMs: 0 } } : next;
};
