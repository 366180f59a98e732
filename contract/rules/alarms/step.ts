import { act } from './act';
import { advance, expire } from './advance';
import type { Condition, ConditionInput, Manner, Step } from './condition';
import { amend, hear, judge } from './judge';
import { endIfOver, type Draft } from './moves';

/** What is due by then comes first: to data all of it, to acts and late data only the end of a shelf, for a delay may wait for data yet to come. */
const catchUp = (draft: Draft, { kind }: ConditionInput, clock: number): void => {
  if (kind === 'sample' || kind === 'heard' || kind === 'timer') advance(draft, clock);
  else expire(draft, clock);
};

const take = (draft: Draft, input: ConditionInput, clock: number): void => {
  switch (input.kind) {
    case 'timer':
      return;
    case 'listen':
      expire(draft, clock);
      draft.state = { ...draft.state, listeningSince: input.since };
      return;
    case 'late':
      return amend(draft, clock, input);
    case 'sample':
    case 'heard':
      if (input.kind === 'heard') hear(draft, clock, input.at);
      else judge(draft, clock, input.sample, input.again ?? false);
      // Also where a new version of the rule no longer asks for an acknowledgement.
      endIfOver(draft, clock);
      return advance(draft, clock, clock);
    default:
      return act(draft, clock, input);
  }
};

const hasMoved = (before: Condition, after: Condition): boolean =>
  before.pending !== after.pending ||
  before.occurrence !== after.occurrence ||
  before.shelf !== after.shelf ||
  before.suppressedBy !== after.suppressedBy ||
  before.out !== after.out ||
  before.listeningSince !== after.listeningSince;

/**
 * What one input makes of a condition ([AL1]–[AL5], [AL8]–[AL10]): pure, of JSON, and the same wherever it is taken. What it promises:
 * lines of an occurrence are numbered without a gap and never dated before those already written, whatever a clock says; a shelf never
 * outlives its `until`; late data raise, clear and announce nothing; a return takes the acknowledgement away; what is held back is not
 * escalated; what is due by the clock has its own moment, however late it is looked at, and a datum finds it done; and the inputs
 * `logged`, taken in their order from `QUIET` on, give the same lines again without those that did not matter.
 *
 * It leaves to whoever asks: that a shelf is no longer than its rule allows, that an acknowledgement names the version that was seen
 * (a second one here does nothing), which alarm suppresses which, and late data of occurrences that have ended (`isTouched`).
 */
export const step = (state: Condition, input: ConditionInput, manner: Manner): Step => {
  const before = input.lastAt === undefined ? state : { ...state, lastAt: input.lastAt };
  const clock = input.kind === 'timer' ? input.clock : Math.max(input.clock, state.movedAt ?? input.clock);
  const draft: Draft = { manner, state: before, lines: [], occurrence: state.occurrence };
  catchUp(draft, input, clock);
  const caughtUp = draft.state;
  take(draft, input, clock);
  const movedAt = hasMoved(caughtUp, draft.state) ? clock : caughtUp.movedAt;
  if (movedAt !== draft.state.movedAt) draft.state = { ...draft.state, movedAt };
  const matters = hasMoved(state, draft.state);
  return {
    next: draft.state,
    lines: draft.lines,
    occurrence: draft.occurrence,
    matters,
    logged: matters ? { ...input, lastAt: before.lastAt } : null,
  };
};
