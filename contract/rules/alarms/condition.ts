import type { AlarmEntry } from '../../alarms';

/** One side of a two-state question at one moment; times are ms since 1970. */
export interface Sample {
  /** When it was observed, or what period it speaks of. */
  at: number;
  value: number | null;
  /** What it was held against, for those who read the alarm. */
  limit: number | null;
  /** Beyond the limit. */
  over: boolean;
  /** Back by more than the hysteresis; between the two the condition stays what it is. */
  back: boolean;
  /** How bad, to choose the worst by; bigger is worse, and finite: a state must survive JSON. */
  badness: number;
}

/** What one condition (a rule on one subject) is told; `clock` is the injected clock when it was told. Bad data never become an input. */
export type ConditionInput = (
  | { kind: 'sample'; clock: number; sample: Sample; /** The same datum judged anew, as after a change of the rule. */ again?: true }
  /** Data that came late: older than what was already judged, or too old to speak of the present. One a file. */
  | { kind: 'late'; clock: number; from: number; to: number; count: number; over: number; worst: Sample | null }
  /** Something valid was heard of a subject that is watched for silence. */
  | { kind: 'heard'; clock: number; at: number }
  /** Nobody listened for a while: `since` then silence is counted anew, for it was not the subject's. */
  | { kind: 'listen'; clock: number; since: number }
  /** `clock` is the due moment, however late it is looked at. */
  | { kind: 'timer'; clock: number }
  | { kind: 'acknowledge'; clock: number; actor: string; comment: string }
  | { kind: 'shelve'; clock: number; actor: string; comment: string; shelf: 'once' | 'timed'; until: number }
  | { kind: 'unshelve'; clock: number; actor: string; comment: string }
  | { kind: 'suppress'; clock: number; by: string }
  | { kind: 'unsuppress'; clock: number }
  | { kind: 'service'; clock: number; actor: string; comment: string; out: boolean }
  | { kind: 'task'; clock: number; actor: string; task: string }
  /** The rule is ended, switched off, or no longer speaks of this subject. */
  | { kind: 'end'; clock: number; actor: string; comment: string }
) & {
  /** Only of an input from the log: what `lastAt` was when it was taken, so that a replay needs none of the inputs that did not matter. */
  lastAt?: number | null;
};

/** What the rule says of how a condition moves. */
export interface Manner {
  onDelayMs: number;
  offDelayMs: number;
  /** A delay is over when a later datum confirms it, or when the clock says so. */
  confirmedBy: 'datum' | 'clock';
  /** Null where silence is not watched. */
  silentAfterMs: number | null;
  /** Due after the raising, in order of time. */
  escalation: readonly { afterMs: number; to: string }[];
  /** Low alarms end when they clear, without an acknowledgement. */
  asksAcknowledgement: boolean;
}

export interface OpenOccurrence {
  /** By the data, and by the clock, of its first raising. */
  activeAt: number;
  raisedAt: number;
  /** The same of its newest raising or return: what the escalation is counted from. */
  activeLastAt: number;
  raisedLastAt: number;
  /** When it was last announced, or would have been: escalation counts from it. */
  announcedAt: number;
  active: boolean;
  /** By the data: the first that said so. */
  clearedAt: number | null;
  acknowledged: { by: string; at: number; comment: string } | null;
  returns: number;
  /** Steps of the escalation taken since it was last raised, and in all. */
  steps: number;
  escalated: number;
  version: number;
  /** Of the first datum of its newest raising. */
  value: number | null;
  limit: number | null;
  worst: { value: number; at: number; badness: number } | null;
}
export interface Condition {
  /** The newest datum that was judged. */
  lastAt: number | null;
  /** Since which datum, and since when by the clock, the newest data contradict what is shown; the first and the worst that did. */
  pending: { from: number; since: number; sample: Sample; worst: Sample } | null;
  occurrence: OpenOccurrence | null;
  shelf: { kind: 'once' | 'timed'; since: number; until: number; by: string; comment: string } | null;
  suppressedBy: string | null;
  out: { by: string; at: number; comment: string } | null;
  /** The newest moment at which an input mattered: no line is dated before it, whatever a clock says. */
  movedAt: number | null;
  /** Since when the centre has listened without a break, where that is known to matter. */
  listeningSince: number | null;
}
export const QUIET: Condition = {
  lastAt: null,
  pending: null,
  occurrence: null,
  shelf: null,
  suppressedBy: null,
  out: null,
  movedAt: null,
  listeningSince: null,
};

/** A line of the journal before it has a revision. */
export interface Line {
  version: number;
  kind: AlarmEntry['kind'];
  at: number;
  actor: string | null;
  comment: string | null;
  /** Of `raised`, `returned`, `cleared`: of the first datum that said so; of `amended`: the worst of what came late. */
  value: number | null;
  /**
   * `raised`, `returned`: null when it was announced, else why it was held back (`shelved`, `suppressed`, `out-of-service`); `shelved`: until
   * when (ISO 8601, UTC); `suppressed`: the silencing alarm; `escalated`: to whom; `tasked`: the task; `amended`: `12/3`, how many data came
   * late and how many of them were beyond the limit.
   */
  detail: string | null;
}
/**
 * What one input makes of a condition: what it is next, the lines in order, and the occurrence that they belong to as it is after the last.
 * Of two occurrences only where an input found more due than one moment: the second begins with version 1.
 */
export interface Step {
  next: Condition;
  lines: Line[];
  /** Also when it has just ended, and so stands in `next` no longer; null where there is none. */
  occurrence: OpenOccurrence | null;
  /** Something else than `lastAt` has changed: it is kept, and the input is logged. */
  matters: boolean;
  /** What is logged: the input with the `lastAt` that it met; null where it does not matter. */
  logged: ConditionInput | null;
}
