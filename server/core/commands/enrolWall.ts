import { sql } from 'kysely';
import { ProblemError } from '../../../contract/problem';
import { firstControl } from '../../../contract/rules/wallControl';
import type { Wall } from '../../../contract/walls';
import { readStandingCodes, readWallsAt } from '../../store/rows/storedWalls';
import { recordWalls } from '../../ingest/recordWalls';
import { checkPlaylist } from '../walls/wallInHand';
import { checkTries, wrongCode } from '../walls/wrongCodes';
import type { Handler } from './handler';

/** As many as one press on the remote can be meant for. */
const MOST_WALLS = 50;

/** Takes the wall that shows the code, which is used by that, [WL4]. */
export const enrolWall: Handler<'wall.enrol'> = async (view, { payload: { code, body }, principal }) => {
  await checkTries(view);
  const found = (await readStandingCodes(view.db)).find((each) => each.code === code);
  if (found === undefined || Date.parse(found.until) <= Date.parse(view.at)) throw wrongCode();
  await checkPlaylist(view, body.playlist);
  const standing = (await readWallsAt(view.db, view.revision)).filter(({ isRetired }) => !isRetired);
  if (standing.length >= MOST_WALLS)
    throw new ProblemError('bad-request', `Đã ghép nối ${MOST_WALLS} màn hình, mức tối đa. Hãy bỏ ghép nối màn hình không còn dùng.`);
  await sql`update wall_code set ended = ${view.revision} where ended is null and device = ${found.device}::uuid`.execute(view.db);
  const id = crypto.randomUUID();
  await sql`insert into wall (id, device, revision) values (${id}::uuid, ${found.device}::uuid, ${view.revision})`.execute(view.db);
  const stamp = { at: view.at, by: principal.name };
  const taken: Wall = {
    ...body,
    id,
    control: firstControl(stamp),
    enrolledAt: view.at,
    version: 1,
    changedAt: view.at,
    by: principal.name,
    isRetired: false,
  };
  const [wall = taken] = await recordWalls(view, [taken], [{ kind: 'wall-code.changed', device: found.device }]);
  return { wall };
};
