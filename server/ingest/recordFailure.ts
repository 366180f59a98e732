import type { Store } from '../store/store';
import { recordSourceRuns } from './sourceHealth';

/** Records that something of a source was refused whole, in a transaction of its own: the one that tried it is undone. */
export const recordFailure = (
  store: Store,
  source: string,
  { actor, refused, reason }: { actor: string; refused: number; reason: string },
) =>
  store.write(actor, `refused ${source}`, (view) =>
    recordSourceRuns(view, [
      {
        source,
        accepted: 0,
        refused,
        open: 0,
        dataAt: null,
        succeededAt: null,
        failure: { at: view.at, reason },
        touchesQuarantine: false,
      },
    ]),
  );
