import type { Condition, ConditionInput, Sample } from './condition';
import { clear, raise, say, worse, type Draft } from './moves';

type Late = Omit<Extract<ConditionInput, { kind: 'late' }>, 'kind' | 'clock'>;

/** Whether late data (ms since 1970, both ends included) speak of the time from `activeAt` until `clearedAt`, null: it still holds. */
export const isTouched = (
  { activeAt, clearedAt }: { activeAt: number; clearedAt: number | null },
  { from, to }: Pick<Late, 'from' | 'to'>,
): boolean => to >= activeAt && (clearedAt === null || from < clearedAt);

/** [AL3]: a line and perhaps a worse worst, and nothing else; of what has ended already only who writes the journal knows. */
export const amend = (draft: Draft, clock: number, late: Late): void => {
  const { occurrence } = draft.state;
  if (occurrence === null || !isTouched(occurrence, late)) return;
  const { worst, count, over } = late;
  const own = worst !== null && isTouched(occurrence, { from: worst.at, to: worst.at }) ? worst : null;
  const change = own === null ? {} : { worst: worse(occurrence.worst, own) };
  say(draft, 'amended', clock, { value: own?.value ?? null, detail: `${count}/${over}` }, change);
};

const lateOne = (sample: Sample): Late => {
  const { at, over } = sample;
  return { from: at, to: at, count: 1, over: over ? 1 : 0, worst: over ? sample : null };
};

const seen = (draft: Draft, at: number): void => {
  const { lastAt } = draft.state;
  if (lastAt === null || at > lastAt) draft.state = { ...draft.state, lastAt: at };
};

/** What contradicts what is shown begins a delay or goes on with it. */
const contradict = (draft: Draft, clock: number, sample: Sample): NonNullable<Condition['pending']> => {
  const before = draft.state.pending;
  if (before !== null && (!sample.over || sample.badness <= before.worst.badness)) return before;
  const pending = before === null ? { from: sample.at, since: clock, sample, worst: sample } : { ...before, worst: sample };
  draft.state = { ...draft.state, pending };
  return pending;
};

/** Whatever does not contradict what is shown, between limit and hysteresis too, ends a delay. */
const agree = (draft: Draft): void => {
  if (draft.state.pending !== null) draft.state = { ...draft.state, pending: null };
};

const keepWorst = (draft: Draft, sample: Sample): void => {
  const { occurrence } = draft.state;
  if (occurrence === null) return;
  const worst = worse(occurrence.worst, sample);
  if (worst !== occurrence.worst) draft.state = { ...draft.state, occurrence: (draft.occurrence = { ...occurrence, worst }) };
};

/** One datum, by the limit and the hysteresis; a delay that the clock confirms is left to the clock. */
export const judge = (draft: Draft, clock: number, sample: Sample, again: boolean): void => {
  const { lastAt, occurrence } = draft.state;
  if (!again && lastAt !== null && sample.at <= lastAt) return amend(draft, clock, lateOne(sample));
  seen(draft, sample.at);
  const active = occurrence?.active ?? false;
  if (active && sample.over) keepWorst(draft, sample);
  if (active ? sample.over || !sample.back : !sample.over) return agree(draft);
  const pending = contradict(draft, clock, sample);
  if (draft.manner.confirmedBy !== 'datum') return;
  const { onDelayMs, offDelayMs } = draft.manner;
  if (sample.at < pending.from + (active ? offDelayMs : onDelayMs)) return;
  if (active) clear(draft, clock, pending);
  else raise(draft, clock, pending);
};

/** Something was heard: what is silent is to clear. Where even this is from too long ago, the silence that is due ends that at once. */
export const hear = (draft: Draft, clock: number, at: number): void => {
  seen(draft, at);
  if (!draft.state.occurrence?.active) agree(draft);
  else if (draft.manner.silentAfterMs !== null)
    contradict(draft, clock, { at, value: null, limit: null, over: false, back: true, badness: 0 });
};
