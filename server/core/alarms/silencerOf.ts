import type { Entry } from './bookEntries';
import type { BookLine } from './bookLine';

/** The active alarm that silences a condition, [AL9]: the one of its group that already does, else the first that was raised; null: none. */
export const silencerOf = ({ rule, state }: BookLine, group: () => readonly Entry[]): string | null => {
  const { suppressedBy } = rule.body;
  if (suppressedBy.length === 0) return null;
  const active = group().flatMap(({ line }) => (line.alarm?.active && suppressedBy.includes(line.rule.id) ? [line.alarm] : []));
  if (active.some(({ id }) => id === state.suppressedBy)) return state.suppressedBy;
  const [first] = active.toSorted((a, b) => Date.parse(a.raisedAt) - Date.parse(b.raisedAt) || (a.id < b.id ? -1 : 1));
  return first?.id ?? null;
};
