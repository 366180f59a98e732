import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod/mini';
import { ACCESS_CHANNEL } from '../../../contract/access/persons';
import { meetingId } from '../../../contract/meetings';
import type { LinkFault } from '../../../contract/paperless';
import { ProblemError } from '../../../contract/problem';
import { systemPrincipal, type Principal } from '../../access/principal';
import type { Context } from '../../core/answer';
import { audit } from '../../core/audit';
import { enterMeeting, readSession } from '../../core/meetings/meetingSession';
import { createRefusalCounter } from '../../core/refusalCounter';
import { sha256 } from '../../sources/sha256';
import type { RecordView } from '../../store/store';
import { FOR_ANYONE } from '../asker';
import { cameFrom } from '../cameFrom';
import { isInTime, readToken } from './linkToken';
import { newCookie, sentCookie, setCookie } from '../../access/meetingCookie';
import type { PaperlessKey } from './readPaperlessKeys';

const ENTER = 'meeting.enter';
const wild = z.object({ '*': z.string() });
const sessionAsked = z.object({ meeting: z.optional(meetingId) });
/** Whoever knocks with a link that nobody made. */
const STRANGER = systemPrincipal('?');
const FAULTS: Record<LinkFault, string> = {
  'gia-mao': 'Liên kết vào họp không do khoá đã khai báo ký, hoặc dành cho địa chỉ khác.',
  'het-han': 'Liên kết vào họp đã hết hạn.',
  'da-dung': 'Liên kết vào họp đã được dùng ở trình duyệt khác.',
  huy: 'Liên kết vào cuộc họp đã bị huỷ.',
  'khong-co': 'Liên kết vào cuộc họp không có trong hệ thống.',
};

/** Where people reach this gateway: what is declared, and the name under which it was asked, which the door has let in. */
export const originsOf = (publicOrigins: readonly string[], { host }: IncomingHttpHeaders): string[] => [
  ...publicOrigins,
  ...(host === undefined ? [] : [`http://${host}`]),
];

/**
 * The way in by a signed link, `/vao-hop/{token}`: a cookie, and on to the room. Whatever is wrong with it leads to a page that says so.
 * The token stands in no log, and no page is told that one came from it.
 */
export const serveLinks = (
  app: FastifyInstance,
  context: Context,
  { keys, publicOrigins, onEntered }: { keys: readonly PaperlessKey[]; publicOrigins: readonly string[]; onEntered: () => void },
): void => {
  const { store, now } = context;
  const refusals = createRefusalCounter(context);
  app.addHook('onClose', () => refusals.close());
  const enter = async (token: string, { headers, address }: FastifyRequest) => {
    const from = cameFrom('meeting', address);
    const read = readToken(token, keys, originsOf(publicOrigins, headers));
    const refuse = async (fault: LinkFault, principal: Principal = { ...STRANGER, from }): Promise<{ fault: LinkFault }> => {
      await refusals.refuse({ command: ENTER, body: null }, new ProblemError('not-signed', FAULTS[fault]), principal, fault);
      return { fault };
    };
    if (read === null) return refuse('gia-mao');
    const { claims, key } = read;
    const sent = sentCookie(headers);
    const isSecure = claims.aud.startsWith('https:');
    const fresh = newCookie(isSecure);
    const principal = { ...systemPrincipal(key.system), from };
    const requestDigest = await sha256(token);
    const inTime = isInTime(claims, now().getTime());
    const work = async (view: RecordView) => {
      const found = await enterMeeting(view, { system: key.system, claims, inTime, cookie: sent?.hash ?? null, newCookie: fresh.hash });
      if ('fault' in found) return found;
      const outcome = found.session === null ? ('replayed' as const) : ('done' as const);
      const detail = `${claims.person.name} (${claims.person.id}), ${claims.role}`;
      await audit(view, principal, { command: ENTER, subject: `meeting:${found.meeting}`, key: null, outcome, requestDigest, detail });
      return found;
    };
    // Who came before with a cookie may lose it: every gateway has to hear that, and what only one of them knows is written as a record.
    const entered = await (sent === null
      ? store.record(work)
      : store.write(principal.id, ENTER, async (view) => {
          const found = await work(view);
          const isReplaced = !('fault' in found) && found.isReplaced;
          if (isReplaced) await view.publish(ACCESS_CHANNEL, [{ kind: 'access.changed', touched: [`meeting:${sent.hash}`] }]);
          return found;
        }));
    if ('fault' in entered) return refuse(entered.fault, principal);
    const cookie = sent !== null && entered.cookie === sent.hash ? sent.id : fresh.id;
    return { ...entered, cookie, isSecure };
  };

  // Never with HEAD: who only looks whether a link is alive would spend it.
  app.get('/vao-hop/*', { exposeHeadRoute: false }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const fail = (fault: LinkFault) => reply.redirect(`/hop/loi?ly-do=${fault}`, 303);
    if (keys.length === 0) return fail('khong-co');
    const entered = await enter(wild.parse(request.params)['*'], request);
    if ('fault' in entered) return fail(entered.fault);
    onEntered();
    if (entered.session) {
      const seconds = (Date.parse(entered.until) - now().getTime()) / 1_000;
      reply.header('set-cookie', setCookie(entered.cookie, { seconds, isSecure: entered.isSecure }));
    }
    return reply.redirect(`/hop/${entered.meeting}/phong`, 303);
  });

  app.get('/api/meetings/session', FOR_ANYONE, async ({ headers, query }, reply) => {
    const asked = sessionAsked.safeParse(query);
    if (!asked.success) throw new ProblemError('bad-request', 'Mã cuộc họp (meeting) trên địa chỉ không đúng.');
    const { meeting = null } = asked.data;
    const cookie = sentCookie(headers)?.hash ?? null;
    const at = now().toISOString();
    const session = cookie === null ? null : await store.read(null, ({ db }) => readSession(db, { cookie, meeting, at }));
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(session));
  });
};
