import type { FigureState } from '../../../contract/feeds/confirmations';

const indexes = new WeakMap<readonly FigureState[], ReadonlyMap<string, FigureState>>();

/** What stands of one figure among those of its set; the index is made once, however many figures ask. */
export const stateOf = (states: readonly FigureState[], figure: string): FigureState | undefined => {
  const known = indexes.get(states);
  if (known) return known.get(figure);
  const made = new Map(states.map((state) => [state.figure, state]));
  indexes.set(states, made);
  return made.get(figure);
};
