import type { AlarmRuleBody } from '../../../../contract/alarms';
import {
  QUIET,
  type Condition,
  type ConditionInput,
  type Line,
  type Manner,
  type OpenOccurrence,
} from '../../../../contract/rules/alarms/condition';
import { dueAt } from '../../../../contract/rules/alarms/dueAt';
import { mannerOf } from '../../../../contract/rules/alarms/mannerOf';
import { step } from '../../../../contract/rules/alarms/step';

const MINUTE = 60_000;
/** In a dry run somebody acknowledges each raising after so long, so that an alarm that comes back later is another one. The centre's own choice. */
const ACKNOWLEDGED_AFTER = 10 * MINUTE;

/** The new `lastAt` where a step changes nothing else: what is quiet and stays so. Months of data are folded, and nearly all of them are that. */
const seenIn = ({ occurrence, pending, lastAt }: Condition, input: ConditionInput, { silentAfterMs }: Manner): number | null => {
  if (occurrence !== null || pending !== null || lastAt === null) return null;
  if (input.kind === 'sample') return silentAfterMs === null && !input.sample.over && input.sample.at > lastAt ? input.sample.at : null;
  return input.kind === 'heard' && silentAfterMs !== null && input.at >= lastAt && input.clock < lastAt + silentAfterMs ? input.at : null;
};

/**
 * The occurrences that inputs of one condition give by the very steps of the evaluator, in order, up to `to` (ms since 1970). Nothing is
 * held back, and nothing escalates.
 */
export const fold = (body: AlarmRuleBody, inputs: readonly ConditionInput[], to: number): OpenOccurrence[] => {
  const manner = { ...mannerOf(body), escalation: [] };
  const found: OpenOccurrence[] = [];
  let state: Condition = QUIET;

  const note = (lines: readonly Line[], occurrence: OpenOccurrence | null): void => {
    if (occurrence === null) return;
    if (lines.some(({ kind }) => kind === 'raised')) found.push(occurrence);
    else found[found.length - 1] = occurrence;
  };
  const take = (input: ConditionInput): void => {
    const { next, lines, occurrence } = step(state, input, manner);
    state = next;
    note(lines, occurrence);
  };
  const acknowledgeAt = (): number | null => {
    const { occurrence } = state;
    return occurrence === null || occurrence.acknowledged !== null ? null : occurrence.raisedLastAt + ACKNOWLEDGED_AFTER;
  };
  /** What the clock does until then, each at its own moment. */
  const runTo = (clock: number): void => {
    for (;;) {
      if (state.occurrence === null && state.pending === null && manner.silentAfterMs === null) return;
      const due = dueAt(state, manner);
      const own = acknowledgeAt();
      const isOwn = own !== null && (due === null || own < due);
      const next = isOwn ? own : due;
      if (next === null || next > clock) return;
      take(isOwn ? { kind: 'acknowledge', clock: next, actor: '', comment: '-' } : { kind: 'timer', clock: next });
    }
  };

  for (const input of inputs) {
    if (input.clock > to) break;
    const at = seenIn(state, input, manner);
    if (at === null) {
      // What is due at that very moment is done before the datum, as a step does it: what ends by it is another alarm than what it raises.
      runTo(input.clock);
      take(input);
    } else state = { ...state, lastAt: at };
  }
  runTo(to);
  return found;
};
