import { QUIET, type Condition, type ConditionInput, type Line, type Manner, type Sample, type Step } from './condition';
import { dueAt } from './dueAt';
import { step } from './step';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Minutes since an arbitrary moment, so that tests read as a clock. */
export const at = (minutes: number): number => Date.UTC(2026, 10, 22) + minutes * MINUTE;

export const MANNER: Manner = {
  onDelayMs: 0,
  offDelayMs: 0,
  confirmedBy: 'datum',
  silentAfterMs: null,
  escalation: [],
  asksAcknowledgement: true,
};

/** A datum against a limit of 100 with a hysteresis of 10: over from 101 on, back from 90 down. */
export const datum = (minutes: number, value: number): Sample => ({
  at: at(minutes),
  value,
  limit: 100,
  over: value > 100,
  back: value <= 90,
  badness: (value - 100) / 100,
});
export const OVER = 150;
export const BETWEEN = 95;
export const BACK = 50;

export const told = (minutes: number, value: number, clock = minutes): ConditionInput => ({
  kind: 'sample',
  clock: at(clock),
  sample: datum(minutes, value),
});
const person = { actor: 'Trực ban', comment: 'Đã nắm' };
export const acknowledged = (minutes: number): ConditionInput => ({ kind: 'acknowledge', clock: at(minutes), ...person });
export const shelved = (minutes: number, shelf: 'once' | 'timed', until: number): ConditionInput => ({
  kind: 'shelve',
  clock: at(minutes),
  ...person,
  shelf,
  until: at(until),
});
export const unshelved = (minutes: number): ConditionInput => ({ kind: 'unshelve', clock: at(minutes), ...person });
export const suppressed = (minutes: number, by = 'cb-1-1'): ConditionInput => ({ kind: 'suppress', clock: at(minutes), by });
export const unsuppressed = (minutes: number): ConditionInput => ({ kind: 'unsuppress', clock: at(minutes) });
export const service = (minutes: number, out: boolean): ConditionInput => ({ kind: 'service', clock: at(minutes), ...person, out });
export const timer = (minutes: number): ConditionInput => ({ kind: 'timer', clock: at(minutes) });
export const heard = (minutes: number, clock = minutes): ConditionInput => ({ kind: 'heard', clock: at(clock), at: at(minutes) });
export const ended = (minutes: number): ConditionInput => ({ kind: 'end', clock: at(minutes), ...person });

export interface Played {
  state: Condition;
  lines: Line[];
  /** What the log of inputs holds. */
  logged: ConditionInput[];
}
/** Takes the inputs as they are, in their order; no timer but those among them. */
export const play = (inputs: readonly ConditionInput[], manner: Manner, from: Condition = QUIET): Played => {
  const played: Played = { state: from, lines: [], logged: [] };
  for (const input of inputs) {
    const made = step(played.state, input, manner);
    played.state = made.next;
    played.lines.push(...made.lines);
    if (made.logged !== null) played.logged.push(made.logged);
  }
  return played;
};

/** The timers that are due by a moment, each at its own, as an evaluator that never sleeps gives them. */
export const timersUntil = (state: Condition, until: number, manner: Manner): ConditionInput[] => {
  const timers: ConditionInput[] = [];
  for (let now = state; ;) {
    const due = dueAt(now, manner);
    if (due === null || due > until) return timers;
    const input: ConditionInput = { kind: 'timer', clock: due };
    timers.push(input);
    now = step(now, input, manner).next;
  }
};

/** Takes the inputs and, before each, what was due by then. */
export const playOnTime = (inputs: readonly ConditionInput[], manner: Manner, from: Condition = QUIET): Played => {
  const played: Played = { state: from, lines: [], logged: [] };
  for (const input of inputs) {
    const { state, lines, logged } = play([...timersUntil(played.state, input.clock, manner), input], manner, played.state);
    played.state = state;
    played.lines.push(...lines);
    played.logged.push(...logged);
  }
  return played;
};

/** Every step of a tale with what was due before each input: what stood before, what was taken and what came of it. */
export const stepsOf = (inputs: readonly ConditionInput[], manner: Manner) => {
  const steps: { before: Condition; input: ConditionInput; made: Step }[] = [];
  let state = QUIET;
  for (const input of inputs)
    for (const each of [...timersUntil(state, input.clock, manner), input]) {
      const made = step(state, each, manner);
      steps.push({ before: state, input: each, made });
      state = made.next;
    }
  return steps;
};

export const kindsOf = (lines: readonly Line[]): string => lines.map(({ kind }) => kind).join(' ');
/** Minutes of the lines on the clock of the tests. */
export const minutesOf = (lines: readonly Line[]): number[] => lines.map((line) => (line.at - at(0)) / MINUTE);
