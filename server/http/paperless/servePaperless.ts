import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { REPLAYED_HEADER } from '../../../contract/command';
import { MEETING_RECEIVE_SCOPE } from '../../../contract/commands/meetingReceive';
import { MEETINGS_SCOPE } from '../../../contract/feeds/meetings';
import { calledOff, LINK_LIFE_S, linkAsked, MEETING_MINUTES_SCOPE, outsideId, sentMeeting } from '../../../contract/paperless';
import { ProblemError } from '../../../contract/problem';
import { mayRead } from '../../access/policy';
import type { Context } from '../../core/answer';
import { execute } from '../../core/execute';
import { readPaperlessMinutes, readPaperlessStatus } from '../../core/meetings/readPaperless';
import { createRefusalCounter } from '../../core/refusalCounter';
import type { ViewLedger } from '../../core/trail/viewLedger';
import { FOR_ANYONE } from '../asker';
import { makeToken } from './linkToken';
import { withOwnAddresses } from './ownAddress';
import { callerOf, idempotencyKey, jsonOf, PAPERLESS, type Caller } from './paperlessDoor';
import type { PaperlessKey } from './readPaperlessKeys';
import { originsOf } from './serveLinks';

const BODY_LIMIT = 512 * 1024;
const AT = '/api/paperless/meetings/:id';
/** What each address of this door takes. */
export const PAPERLESS_ROUTES = { [AT]: ['GET', 'HEAD', 'PUT', 'DELETE'], [`${AT}/minutes`]: ['GET', 'HEAD'], [`${AT}/links`]: ['POST'] };

const params = z.object({ id: outsideId });
const CALLED_OFF = 'Hệ thống họp không giấy huỷ cuộc họp.';
const FORBIDDEN = 'Hệ thống gửi yêu cầu chưa được cấp quyền này.';
const UNKNOWN = 'Hệ thống chưa nhận cuộc họp nào có mã này.';
const TOO_LARGE = 'Nội dung gửi lên vượt quá 512 KiB. Hãy rút gọn danh sách mục rồi gửi lại.';
interface Reading {
  scope: string;
  read: typeof readPaperlessStatus | typeof readPaperlessMinutes;
}
const STATUS: Reading = { scope: MEETINGS_SCOPE, read: readPaperlessStatus };
const MINUTES: Reading = { scope: MEETING_MINUTES_SCOPE, read: readPaperlessMinutes };
/** Of the meeting that a link is for. */
const LINKED: Reading = { scope: MEETING_RECEIVE_SCOPE, read: readPaperlessStatus };

const isTooLarge = (error: unknown): boolean => error instanceof Error && 'statusCode' in error && error.statusCode === 413;

/**
 * The door of the paperless-meeting system: signed requests of a declared system, whose acts are commands like any other and are done
 * once under one `Idempotency-Key`. It hears of the meetings alone that it sent itself.
 */
export const servePaperless = (
  app: FastifyInstance,
  context: Context,
  { keys, publicOrigins, views }: { keys: readonly PaperlessKey[]; publicOrigins: readonly string[]; views: Pick<ViewLedger, 'saw'> },
): void => {
  const refusals = createRefusalCounter(context);
  app.addHook('onClose', () => refusals.close());
  const idOf = async (request: FastifyRequest, { refuse }: Caller): Promise<string> => {
    const parsed = params.safeParse(request.params);
    if (parsed.success) return parsed.data.id;
    throw await refuse(new ProblemError('bad-request', 'Mã cuộc họp trên địa chỉ phải có từ 1 đến 100 ký tự, không có ký tự điều khiển.'));
  };
  const originOf = ({ headers }: FastifyRequest): string => originsOf(publicOrigins, headers)[0] ?? '';
  const order = async (request: FastifyRequest, reply: FastifyReply, caller: Caller, command: string, payload: unknown) => {
    const id = await idempotencyKey(request, caller);
    const body = { id, command, expected: null, payload };
    const { status, text, replayed } = await execute({ command, body }, caller.principal, context);
    if (replayed) reply.header(REPLAYED_HEADER, 'true');
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return reply.code(status).type(`${type}; charset=utf-8`).send(text);
  };
  const found = async (request: FastifyRequest, caller: Caller, { scope, read }: Reading) => {
    if (!mayRead(caller.principal, scope)) throw await caller.refuse(new ProblemError('forbidden', FORBIDDEN));
    const asked = { system: caller.key.system, id: await idOf(request, caller), origin: originOf(request) };
    const body = await context.store.read(null, ({ db, revision }) => read(db, revision, asked));
    if (body === null) throw new ProblemError('not-found', UNKNOWN);
    views.saw(caller.principal, read === readPaperlessMinutes ? 'paperless-minutes' : 'paperless-status', { meeting: asked.id });
    return body;
  };

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The bytes are what was signed; they are read as JSON after that.
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, bytes, done) => done(null, bytes));
    scope.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    // Each is proved by its signature, whoever sits before the browser.
    scope.addHook('onRoute', (route) => void (route.config = { ...route.config, ...FOR_ANYONE.config }));
    scope.setErrorHandler(async (error) => {
      if (!isTooLarge(error)) throw error;
      const caller = { id: 'system:?', name: '?', scopes: new Set<string>() };
      throw await refusals.refuse({ command: PAPERLESS, body: null }, new ProblemError('too-large', TOO_LARGE), caller);
    });
    const signed = (request: FastifyRequest) => callerOf(request, keys, context, refusals);

    const answer = (reading: Reading) => async (request: FastifyRequest) => found(request, await signed(request), reading);
    scope.get(AT, answer(STATUS));
    scope.get(`${AT}/minutes`, answer(MINUTES));
    scope.put(AT, async (request, reply) => {
      const caller = await signed(request);
      const id = await idOf(request, caller);
      const raw = await jsonOf(request, caller);
      const sent = sentMeeting.safeParse(raw);
      // What is not as the contract has it is refused as every command is, and the audit has it.
      if (!sent.success) return order(request, reply, caller, 'meeting.receive', { id, meeting: raw ?? null });
      let meeting;
      try {
        meeting = withOwnAddresses(sent.data, originsOf(publicOrigins, request.headers));
      } catch (error) {
        throw error instanceof ProblemError ? await caller.refuse(error) : error;
      }
      return order(request, reply, caller, 'meeting.receive', { id, meeting });
    });
    scope.delete(AT, async (request, reply) => {
      const caller = await signed(request);
      const raw = await jsonOf(request, caller);
      const body = calledOff.safeParse(raw ?? { reason: CALLED_OFF });
      if (!body.success) throw await caller.refuse(new ProblemError('bad-request', 'Lý do huỷ ("reason") phải là chữ, từ 5 ký tự.'));
      const { reason } = body.data;
      return order(request, reply, caller, 'meeting.callOff', { id: await idOf(request, caller), reason });
    });
    scope.post(`${AT}/links`, async (request) => {
      const caller = await signed(request);
      const { id } = await found(request, caller, LINKED);
      const asked = linkAsked.safeParse(await jsonOf(request, caller));
      if (!asked.success)
        throw await caller.refuse(
          new ProblemError(
            'bad-request',
            'Hãy gửi person {id, name} và role (follower, presenter hoặc secretary) của người dùng liên kết.',
          ),
        );
      const iat = Math.floor(context.now().getTime() / 1_000);
      const exp = iat + LINK_LIFE_S;
      const aud = originOf(request);
      const jti = randomBytes(16).toString('hex');
      const token = makeToken(caller.key, { ...asked.data, kid: caller.key.id, meeting: id, iat, exp, jti, aud });
      return { link: `${aud}/vao-hop/${token}`, expiresAt: new Date(exp * 1_000).toISOString() };
    });
  });
};
