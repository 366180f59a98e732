import type { PanelState } from '../../ui/panelState';

const shows = ({ kind }: PanelState): boolean => kind === 'live' || kind === 'stale' || kind === 'frozen' || kind === 'empty';

/** What is not for whoever sits here: no trouble, and nothing to be tried again. */
export const isBeyond = (state: PanelState): boolean => state.kind === 'error' && state.problem?.status === 403;

/**
 * The state of a panel that several feeds fill: it is empty only when all of them have said so; with one of them not there, what the
 * others tell is shown, and what is missing is told beside it. What one may not see is missed only where one may see nothing of it.
 */
export const joinStates = (states: readonly PanelState[], isEmpty: boolean): PanelState => {
  const shown = states.filter(shows);
  const open = states.every(isBeyond) ? states : states.filter((state) => !isBeyond(state));
  const failed = open.find(({ kind }) => kind === 'error');
  const loading = open.find(({ kind }) => kind === 'loading');
  if (shown.length === 0 || isEmpty) {
    const waited = failed ?? loading;
    if (waited) return waited;
  }
  const stale = shown.find(({ kind }) => kind === 'stale');
  if (stale) return stale;
  if (isEmpty) return { kind: 'empty' };
  const frozen = shown.find(({ kind }) => kind === 'frozen');
  if (frozen) return frozen;
  const live = shown.filter((each) => each.kind === 'live');
  return { kind: 'live', at: live.flatMap(({ at }) => at ?? []).toSorted((a, b) => a - b)[0] };
};
