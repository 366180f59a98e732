import { ACCESS_CHANNEL } from '../../../contract/access/persons';
import { recordWalls } from '../../ingest/recordWalls';
import { checkPlaylist, wallInHand } from '../walls/wallInHand';
import type { Handler } from './handler';

/** A new version of the wall that was seen; what the remote wants of it stays, [WL5]. */
export const saveWall: Handler<'wall.save'> = async (view, { payload, expected, principal }) => {
  const before = await wallInHand(view, payload.wall, expected);
  await checkPlaylist(view, payload.body.playlist);
  const next = { ...before, ...payload.body, version: before.version + 1, changedAt: view.at, by: principal.name };
  const [wall = next] = await recordWalls(view, [next]);
  return { wall };
};

/** Lets a wall go: it shows the default playlist and asks for a code again, [WL5]. */
export const retireWall: Handler<'wall.retire'> = async (view, { payload, expected, principal }) => {
  const before = await wallInHand(view, payload.wall, expected);
  const next = { ...before, isRetired: true, version: before.version + 1, changedAt: view.at, by: principal.name };
  const [wall = next] = await recordWalls(view, [next]);
  await view.publish(ACCESS_CHANNEL, [{ kind: 'access.changed', touched: [`wall:${wall.id}`] }]);
  return { wall };
};
