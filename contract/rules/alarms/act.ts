import { QUIET, type ConditionInput } from './condition';
import { end, endIfOver, release, say, unshelve, type Draft } from './moves';

type Act = Exclude<ConditionInput, { kind: 'sample' | 'late' | 'heard' | 'listen' | 'timer' }>;
type Of<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

const acknowledge = (draft: Draft, at: number, { actor, comment }: Of<'acknowledge'>): void => {
  if (draft.state.occurrence?.acknowledged !== null) return;
  say(draft, 'acknowledged', at, { actor, comment }, { acknowledged: { by: actor, at, comment } });
  endIfOver(draft, at);
};

const shelve = (draft: Draft, at: number, { actor, comment, shelf, until }: Of<'shelve'>): void => {
  if (until <= at) return;
  draft.state = { ...draft.state, shelf: { kind: shelf, since: at, until, by: actor, comment } };
  say(draft, 'shelved', at, { actor, comment, detail: new Date(until).toISOString() });
};

const suppress = (draft: Draft, at: number, by: string): void => {
  if (draft.state.suppressedBy === by) return;
  draft.state = { ...draft.state, suppressedBy: by };
  say(draft, 'suppressed', at, { detail: by });
};

const unsuppress = (draft: Draft, at: number): void => {
  if (draft.state.suppressedBy === null) return;
  draft.state = { ...draft.state, suppressedBy: null };
  release(draft, 'unsuppressed', at);
};

const setService = (draft: Draft, at: number, { actor, comment, out }: Of<'service'>): void => {
  if (out === (draft.state.out !== null)) return;
  draft.state = { ...draft.state, out: out ? { by: actor, at, comment } : null };
  if (out) say(draft, 'out-of-service', at, { actor, comment });
  else release(draft, 'in-service', at, { actor, comment });
};

/** The condition is no more: what was open ends with a line, and what held it back is gone with it. */
const stop = (draft: Draft, at: number, { actor, comment }: Of<'end'>): void => {
  if (draft.state.occurrence !== null) end(draft, at, { actor, comment });
  draft.state = QUIET;
};

/** What a person, another alarm or the rule does to a condition; what is so already is done without a word. */
export const act = (draft: Draft, at: number, input: Act): void => {
  switch (input.kind) {
    case 'acknowledge':
      return acknowledge(draft, at, input);
    case 'shelve':
      return shelve(draft, at, input);
    case 'unshelve':
      return unshelve(draft, at, { actor: input.actor, comment: input.comment });
    case 'suppress':
      return suppress(draft, at, input.by);
    case 'unsuppress':
      return unsuppress(draft, at);
    case 'service':
      return setService(draft, at, input);
    case 'task':
      return say(draft, 'tasked', at, { actor: input.actor, detail: input.task });
    case 'end':
      return stop(draft, at, input);
  }
};
