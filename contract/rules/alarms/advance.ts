import { nextDue, silentFrom } from './dueAt';
import { clear, raise, say, unshelve, type Draft } from './moves';

const confirm = (draft: Draft, at: number): void => {
  const { pending, occurrence } = draft.state;
  if (pending === null) return;
  if (occurrence?.active) clear(draft, at, pending);
  else raise(draft, at, pending);
};

/** Silence raises; where it is raised already, it ends the delay of what was heard in between. */
const fallSilent = (draft: Draft, at: number): void => {
  const { occurrence } = draft.state;
  const from = silentFrom(draft.state, draft.manner);
  if (from === null) return;
  if (occurrence?.active) draft.state = { ...draft.state, pending: null };
  else raise(draft, at, { from, sample: null, worst: null });
};

const escalate = (draft: Draft, at: number): void => {
  const { occurrence } = draft.state;
  const step = occurrence === null ? undefined : draft.manner.escalation[occurrence.steps];
  if (occurrence === null || step === undefined) return;
  say(draft, 'escalated', at, { detail: step.to }, { steps: occurrence.steps + 1, escalated: occurrence.escalated + 1 });
};

const DOES = { unshelve, silence: fallSilent, confirm, escalate };

/**
 * Does all that is due by the clock, each at its own moment and in their order, however late it is looked at. `floor`: what became due by
 * a datum that speaks of the past is of now.
 */
export const advance = (draft: Draft, clock: number, floor = Number.NEGATIVE_INFINITY): void => {
  for (;;) {
    const due = nextDue(draft.state, draft.manner);
    if (due === null || due.at > clock) return;
    const at = Math.max(due.at, floor);
    DOES[due.what](draft, at);
    draft.state = { ...draft.state, movedAt: at };
  }
};

/** Of what is due only the end of a shelf: it waits for no datum, so that no act ever finds a shelf that is over. */
export const expire = (draft: Draft, clock: number): void => {
  const { shelf } = draft.state;
  if (shelf === null || shelf.until > clock) return;
  unshelve(draft, shelf.until);
  draft.state = { ...draft.state, movedAt: shelf.until };
};
