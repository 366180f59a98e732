import { sql } from 'kysely';
import type { Change } from '../../../contract/events';
import { CODE_MINUTES } from '../../../contract/commands/wallActs';
import { WALLS_CHANNEL } from '../../../contract/feeds/walls';
import { ProblemError } from '../../../contract/problem';
import { readStandingCodes, readWallOfDevice } from '../../store/rows/storedWalls';
import { newWallCode } from '../walls/wallCode';
import type { Handler } from './handler';

const MINUTE_MS = 60_000;
/** A code that still holds so long is given again: a wall that starts anew shows what somebody may be typing. */
const STILL_GOOD_MS = 2 * MINUTE_MS;
/** More walls than a province has; what asks beyond is a mistake or an attempt to use all codes up. */
const MOST_WAITING = 200;

/** The code that a browser shows while nobody has taken it: one at a time, unique among those that hold, [WL3]. */
export const knockWall: Handler<'wall.knock'> = async (view, { payload: { device } }) => {
  const now = Date.parse(view.at);
  if ((await readWallOfDevice(view.db, view.revision, device)) !== null)
    throw new ProblemError('conflict', 'Màn hình này đã được ghép nối nên không cần mã.', {});
  const standing = await readStandingCodes(view.db);
  const own = standing.find((each) => each.device === device);
  if (own && Date.parse(own.until) - now >= STILL_GOOD_MS) return { code: own.code, until: own.until };
  const over = standing.filter((each) => each === own || Date.parse(each.until) <= now);
  if (standing.length - over.length >= MOST_WAITING)
    throw new ProblemError('bad-request', 'Đang có quá nhiều màn hình chờ ghép nối. Hãy ghép nối hoặc tắt bớt rồi thử lại sau ít phút.');
  await sql`update wall_code set ended = ${view.revision} where ended is null
    and (device = ${device}::uuid or until <= ${view.at}::timestamptz)`.execute(view.db);
  const code = newWallCode(new Set(standing.map((each) => each.code)));
  const until = new Date(now + CODE_MINUTES * MINUTE_MS).toISOString();
  await sql`insert into wall_code (code, device, until, revision)
    values (${code}, ${device}::uuid, ${until}::timestamptz, ${view.revision})`.execute(view.db);
  const devices = new Set([...over.map((each) => each.device), device]);
  await view.publish(
    WALLS_CHANNEL,
    [...devices].map((each): Change => ({ kind: 'wall-code.changed', device: each })),
  );
  return { code, until };
};
