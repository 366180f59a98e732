import { useLinkState } from '../../data/linkState';
import { panelStateOf } from '../../ui/panelState';
import { useTasks } from './useTasks';

const none: never[] = [];

/** The tasks as they stand today, with the state of a wall's panel that shows them. */
export const useWallTasks = () => {
  const link = useLinkState();
  const { feed, rows } = useTasks(null);
  return { rows: rows ?? none, state: panelStateOf(feed, link, rows?.length === 0) };
};
