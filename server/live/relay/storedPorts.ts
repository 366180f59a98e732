import { presenterOf } from '../../core/meetings/presenterOf';
import { readWallAt } from '../../store/rows/storedWalls';
import type { Store } from '../../store/store';
import type { RelayPorts } from './ports';

/** The relay's questions, answered by what is stored now. */
export const storedRelayPorts = (store: Store): RelayPorts => ({
  presenterOf: async (meeting) => {
    const found = await store.read(null, (view) => presenterOf(view, meeting));
    return found && { seat: found.presenter?.seat ?? null, isOver: !found.isLive };
  },
  hasWall: async (id) => {
    const wall = await store.read(null, ({ db, revision }) => readWallAt(db, revision, id));
    return wall !== null && !wall.isRetired;
  },
});
