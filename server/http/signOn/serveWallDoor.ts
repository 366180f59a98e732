import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { wallKnock, WALL_SHOW_SCOPE } from '../../../contract/commands/wallActs';
import { ProblemError } from '../../../contract/problem';
import type { SignOn } from '../../access/openAccess';
import type { Principal } from '../../access/principal';
import { hashOfToken, newToken } from '../../access/token';
import type { Context } from '../../core/answer';
import { execute } from '../../core/execute';
import { readWallKeyHash, writeWallKeyHash } from '../../store/rows/storedWallKeys';
import { readWallOfDevice } from '../../store/rows/storedWalls';
import { cameFrom } from '../cameFrom';
import { CROSS_ORIGIN, KNOCK } from './signInRoutes';
import type { Door } from '../sameOrigin';

const body = z.object({ device: z.uuid() });
/** As long as a browser keeps a cookie at most; a wall that is on asks for it anew when it starts. */
const KEPT_S = 400 * 86_400;
const OTHER = 'Mã thiết bị này thuộc về một trình duyệt khác. Hãy tải lại trang để lấy mã thiết bị mới.';

/**
 * Where a browser that is to be a wall asks for the code that it shows, before anybody knows it: it gets a key of its own, which opens
 * nothing until a person takes the wall by that code, [AC12].
 */
export const serveWallDoor = (app: FastifyInstance, context: Context, { wallCookie, door }: SignOn & { door: Door }): void => {
  const { store } = context;
  app.post('/api/wall/knock', KNOCK, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!door.isOurPage(request.headers)) throw new ProblemError('cross-origin', CROSS_ORIGIN);
    const asked = body.safeParse(request.body);
    if (!asked.success) throw new ProblemError('bad-request', 'Hãy gửi {"device": mã thiết bị dạng UUID}.');
    const { device } = asked.data;
    const sent = wallCookie.read(request.headers);
    const { known, wall } = await store.read(null, async ({ db, revision }) => ({
      known: await readWallKeyHash(db, device),
      wall: await readWallOfDevice(db, revision, device),
    }));
    const isOwn = sent !== undefined && known === hashOfToken(sent);
    // A device that has a key, or was taken as a wall before there were keys, is nobody's who merely knows its name.
    if (!isOwn && (known !== null || wall !== null)) throw new ProblemError('conflict', OTHER);
    const give = (token: string) => reply.header('set-cookie', wallCookie.set(token, KEPT_S));
    if (isOwn && wall !== null) {
      give(sent);
      return { state: 'enrolled' };
    }
    const visitor: Principal = {
      id: `device:${device}`,
      name: '?',
      scopes: new Set([WALL_SHOW_SCOPE]),
      from: cameFrom('device', request.address),
    };
    const order = { id: randomUUID(), command: wallKnock.id, expected: null, payload: { device } };
    const { status, text } = await execute({ command: wallKnock.id, body: order }, visitor, context);
    if (status >= 400) return reply.code(status).type('application/problem+json; charset=utf-8').send(text);
    const token = isOwn ? sent : newToken();
    const isGiven = isOwn || (await store.record((view) => writeWallKeyHash(view.db, device, hashOfToken(token), view.at)));
    if (!isGiven) throw new ProblemError('conflict', OTHER);
    give(token);
    return { state: 'waiting', ...z.object({ result: wallKnock.result }).parse(JSON.parse(text)).result };
  });
};
