import type { PanelState } from '../../ui/panelState';

const shows = ({ kind }: PanelState): boolean => kind === 'live' || kind === 'stale' || kind === 'frozen' || kind === 'empty';

/**
 * The state of a panel that several feeds fill: it is empty only when all of them have said so; with one of them not there, what the
 * others tell is shown, and what is missing is told beside it.
 */
export const joinStates = (states: readonly PanelState[], isEmpty: boolean): PanelState => {
  const shown = states.filter(shows);
  const failed = states.find(({ kind }) => kind === 'error');
  const loading = states.find(({ kind }) => kind === 'loading');
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
