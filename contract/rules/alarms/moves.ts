import { RELEASED } from './raisings';
import type { Condition, Line, Manner, OpenOccurrence, Sample } from './condition';

/** A step under way: its own, changed in place until the step is whole. */
export interface Draft {
  readonly manner: Manner;
  state: Condition;
  lines: Line[];
  /** As it is after the newest line, also when that has ended it. */
  occurrence: OpenOccurrence | null;
}

type Said = Partial<Pick<Line, 'actor' | 'comment' | 'value' | 'detail'>>;

/** Writes the next line of the open occurrence and what changes with it; without an occurrence there is no journal to write to. */
export const say = (draft: Draft, kind: Line['kind'], at: number, said: Said = {}, change: Partial<OpenOccurrence> = {}): void => {
  const open = draft.state.occurrence;
  if (open === null) return;
  const occurrence = { ...open, ...change, version: open.version + 1 };
  draft.lines.push({ version: occurrence.version, kind, at, actor: null, comment: null, value: null, detail: null, ...said });
  draft.occurrence = occurrence;
  draft.state = { ...draft.state, occurrence };
};

export const end = (draft: Draft, at: number, said: Said = {}): void => {
  say(draft, 'ended', at, said, { active: false });
  draft.state = { ...draft.state, occurrence: null };
};

/** An occurrence is over when it has cleared and was acknowledged, or need not be. */
export const endIfOver = (draft: Draft, at: number): void => {
  const { occurrence } = draft.state;
  if (occurrence === null || occurrence.active) return;
  if (occurrence.acknowledged !== null || !draft.manner.asksAcknowledgement) end(draft, at);
};

/** Why nobody is told of a raising; null: it is announced. */
const heldBackBy = ({ shelf, suppressedBy, out }: Condition): string | null => {
  if (shelf !== null) return 'shelved';
  if (suppressedBy !== null) return 'suppressed';
  return out === null ? null : 'out-of-service';
};

const worstOf = ({ value, at, badness }: Sample): OpenOccurrence['worst'] => (value === null ? null : { value, at, badness });
export const worse = (known: OpenOccurrence['worst'], sample: Sample): OpenOccurrence['worst'] =>
  known === null || sample.badness > known.badness ? (worstOf(sample) ?? known) : known;

/** What raises: the datum since which it holds and the worst since then; of silence there is neither. */
export interface Raising {
  from: number;
  sample: Sample | null;
  worst: Sample | null;
}

/** Raises, or brings back what has not ended: that takes the acknowledgement away and begins the escalation anew. */
export const raise = (draft: Draft, at: number, { from, sample, worst }: Raising): void => {
  const open = draft.state.occurrence;
  const seen = { value: sample?.value ?? null, limit: sample?.limit ?? null };
  const known = open?.worst ?? null;
  const now = {
    active: true,
    activeLastAt: from,
    raisedLastAt: at,
    announcedAt: at,
    clearedAt: null,
    acknowledged: null,
    steps: 0,
    worst: worst === null ? known : worse(known, worst),
    ...seen,
  };
  const occurrence = open ?? { ...now, activeAt: from, raisedAt: at, returns: 0, escalated: 0, version: 0 };
  draft.state = { ...draft.state, pending: null, occurrence };
  const said = { value: seen.value, detail: heldBackBy(draft.state) };
  say(draft, open === null ? 'raised' : 'returned', at, said, { ...now, returns: open === null ? 0 : open.returns + 1 });
};

/** What is let go of and still asks for an acknowledgement is announced now, and its escalation counted from now, [AL9]. */
export const release = (draft: Draft, kind: 'unshelved' | 'unsuppressed' | 'in-service', at: number, said: Said = {}): void => {
  const { occurrence } = draft.state;
  const isAsking = occurrence?.active === true && occurrence.acknowledged === null && heldBackBy(draft.state) === null;
  if (isAsking) say(draft, kind, at, { ...said, detail: RELEASED }, { announcedAt: at });
  else say(draft, kind, at, said);
};

export const unshelve = (draft: Draft, at: number, said: Said = {}): void => {
  if (draft.state.shelf === null) return;
  draft.state = { ...draft.state, shelf: null };
  release(draft, 'unshelved', at, said);
};

/** Clears, by the first datum that said so; a shelf for `once` is over with it. */
export const clear = (draft: Draft, at: number, { from, sample }: Pick<Raising, 'from' | 'sample'>): void => {
  const clearedAt = Math.max(from, draft.state.occurrence?.activeLastAt ?? from);
  say(draft, 'cleared', at, { value: sample?.value ?? null }, { active: false, clearedAt });
  draft.state = { ...draft.state, pending: null };
  if (draft.state.shelf?.kind === 'once') unshelve(draft, at);
  endIfOver(draft, at);
};
