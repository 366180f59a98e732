import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import * as z from 'zod/mini';
import { KEY_SCOPES, ROLE_IDS, type Grant, type RoleId } from '../contract/access/roles';
import { commandAnswer } from '../contract/command';
import { viewFreeze } from '../contract/commands/viewFreeze';
import { wallEnrol } from '../contract/commands/wallActs';
import { wallBody } from '../contract/walls';
import { aWall } from '../contract/walls.fixture';
import { openAccess } from './access/openAccess';
import { LOCAL_PRINCIPAL, type Principal } from './access/principal';
import { readSignOnConfig } from './access/signOn/readSignOnConfig';
import { hashOfToken, newToken } from './access/token';
import { closeSessions } from './core/access/closeSessions';
import { execute } from './core/execute';
import { createGateway } from './gateway';
import { makeToken } from './http/paperless/linkToken';
import { signRequest } from './http/paperless/signature';
import { openImportDoor } from './imports/importDoor';
import { readHere } from './imports/reading/readHere.rig';
import { seedWallPlaylist } from './ingest/seedWallPlaylist';
import { OLD_KEY, sentBody } from './paperless.rig';
import { dataFolder } from './sources/dataFolder';
import { writePerson } from './store/rows/storedPersons';
import { writeSession } from './store/rows/storedSessions';
import { openSpareEmbedded } from './store/spareEmbedded.rig';

/** One way in: what is sent with each request, and how whoever gave it takes it back. */
export interface WayIn {
  headers: Record<string, string>;
  revoke: () => Promise<unknown>;
}
const HOUR_MS = 3_600_000;
/** Nobody signs on here. */
const CONFIG = readSignOnConfig({ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'ioc' });
const knocked = z.object({ state: z.literal('waiting'), code: z.string() });

/** One gateway with all its doors, and ways in of every kind that end after `hours` unless told: for tests. */
export const openKinds = async () => {
  const clock = { at: new Date('2026-11-23T02:00:00Z') };
  const now = () => clock.at;
  const store = await openSpareEmbedded(now);
  await seedWallPlaylist(store, dataFolder('data'));
  const dir = await mkdtemp(join(tmpdir(), 'ioc-kinds-'));
  const imports = await openImportDoor({ store, dir, now, maxBytes: 1_000_000, read: readHere });
  const context = { store, now, stationName: String, provenanceOf: () => 'imported' as const };
  const live = { heartbeatMs: 50, tickMs: 5, pollMs: 20 };
  const ways = { ...openAccess({ store, now }, CONFIG, []), imports, paperlessKeys: [OLD_KEY] };
  const gateway = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0, live, ...ways });
  const origin = `http://127.0.0.1:${gateway.port}`;

  const give = async (command: string, payload: unknown, expected: number | null = null, by = LOCAL_PRINCIPAL): Promise<unknown> => {
    const { status, text } = await execute({ command, body: { id: randomUUID(), command, expected, payload } }, by, context);
    if (status !== 200) throw new Error(`${command}: ${text}`);
    return JSON.parse(text);
  };
  const cookieOf = (answer: Response): string => {
    const [cookie] = answer.headers.getSetCookie();
    if (cookie === undefined) throw new Error(`${answer.url}: no cookie`);
    return cookie.split(';')[0] ?? '';
  };
  const until = (hours: number): string => new Date(clock.at.getTime() + hours * HOUR_MS).toISOString();

  /** Somebody with these grants, and a session of theirs. */
  const person = async (role: RoleId | null, limit: Partial<Grant> = {}, hours = 1): Promise<WayIn & { id: string }> => {
    const [id, token, session] = [`ng-${randomUUID().slice(0, 8)}`, newToken(), randomUUID()];
    const grants = ROLE_IDS.flatMap((each) => (each === role ? [{ role: each, agencies: null, areas: null, fields: null, ...limit }] : []));
    await store.write('test', 'a seat', async (view) => {
      await writePerson(view, { id, name: id, email: null, grants, isBlocked: false, version: 1, by: 'test' });
      const times = { at: view.at, endsAt: until(hours) };
      await writeSession(view.db, {
        id: session,
        person: id,
        hash: hashOfToken(token),
        ...times,
        agent: '?',
        providerSession: null,
        idToken: '',
      });
    });
    const revoke = () => closeSessions(store, LOCAL_PRINCIPAL, { session }, 'administrator');
    return { id, headers: { cookie: `ioc-session=${token}` }, revoke };
  };
  const key = async (scopes: readonly string[] = KEY_SCOPES, hours = 1, agencies: string[] | null = null): Promise<WayIn> => {
    const [id, secret] = [randomBytes(6).toString('hex'), newToken()];
    const body = { name: 'Kho dữ liệu', scopes, agencies, areas: null, expiresAt: until(hours) };
    await give('apiKey.make', { key: id, ...body, secretHash: hashOfToken(secret) });
    return { headers: { authorization: `Bearer ioc_${id}_${secret}` }, revoke: () => give('apiKey.revoke', { key: id }, 1) };
  };
  /** A browser that asked to be a wall; nobody has taken it. */
  const knock = async () => {
    const body = JSON.stringify({ device: randomUUID() });
    const answer = await fetch(`${origin}/api/wall/knock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return { headers: { cookie: cookieOf(answer) }, code: knocked.parse(await answer.json()).code };
  };
  const wall = async (): Promise<WayIn & { wall: string }> => {
    const { headers, code } = await knock();
    const taken = await give('wall.enrol', { code, body: wallBody.parse(aWall({})) });
    const { id } = commandAnswer(wallEnrol.result).parse(taken).result.wall;
    return { headers, wall: id, revoke: () => give('wall.retire', { wall: id }, 1) };
  };
  const send = async (method: string, path: string, body: object) => {
    const [text, nonce] = [JSON.stringify(body), randomBytes(12).toString('hex')];
    const timestamp = String(Math.floor(clock.at.getTime() / 1_000));
    const signature = signRequest(OLD_KEY.secret, { method, path, timestamp, nonce, body: Buffer.from(text) });
    const signed = { 'ioc-key': OLD_KEY.id, 'ioc-timestamp': timestamp, 'ioc-nonce': nonce, 'ioc-signature': signature };
    const answer = await fetch(origin + path, { method, body: text, headers: { ...signed, 'idempotency-key': randomUUID() } });
    if (!answer.ok) throw new Error(await answer.text());
  };
  /** A guest of a meeting of their own, which ends after half an hour; they stay for two hours more. */
  const guest = async (role: 'follower' | 'presenter' | 'secretary' = 'follower'): Promise<WayIn & { meeting: string }> => {
    const name = `HOP-${randomUUID().slice(0, 8)}`;
    await send('PUT', `/api/paperless/meetings/${name}`, sentBody({ endsAt: until(0.5), items: [] }));
    const iat = Math.floor(clock.at.getTime() / 1_000);
    const claims = {
      kid: OLD_KEY.id,
      meeting: name,
      person: { id: name, name: 'Lò Văn An' },
      role,
      iat,
      exp: iat + 600,
      jti: randomUUID(),
    };
    const answer = await fetch(`${origin}/vao-hop/${makeToken(OLD_KEY, { ...claims, aud: origin })}`, { redirect: 'manual' });
    const meeting = /^\/hop\/([\w-]+)\//.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
    const revoke = () => send('DELETE', `/api/paperless/meetings/${name}`, { reason: 'Hoãn sang tuần sau' });
    return { headers: { cookie: cookieOf(answer) }, meeting, revoke };
  };
  const link = async (hours = 1): Promise<WayIn & { hash: string }> => {
    const maker: Principal = { ...LOCAL_PRINCIPAL, id: (await person('leader')).id };
    const view = { address: '/canh-bao', asOf: null, feeds: [{ feed: 'alarms', params: {} }] };
    const { hash } = commandAnswer(viewFreeze.result).parse(await give('view.freeze', view, null, maker)).result;
    const [id, token] = [randomUUID(), newToken()];
    await give('link.make', { link: id, hash, audience: 'Đoàn công tác', hours, tokenHash: hashOfToken(token) }, null, maker);
    const answer = await fetch(`${origin}/xem/${token}`, { redirect: 'manual' });
    return { hash, headers: { cookie: cookieOf(answer) }, revoke: () => give('link.revoke', { link: id }, null, maker) };
  };

  const sockets: ReturnType<typeof io>[] = [];
  return {
    origin,
    store,
    clock,
    /** Does what must be done, for whoever is at the machine. */
    give,
    person,
    key,
    knock,
    wall,
    guest,
    link,
    ask:
      (headers: Record<string, string>) =>
      (path: string, init: RequestInit = {}): Promise<Response> =>
        fetch(origin + path, { ...init, redirect: 'manual', headers: { ...headers, ...init.headers } }),
    dial: (headers: Record<string, string>) => {
      const socket = io(origin, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: headers });
      sockets.push(socket);
      const heard: string[] = [];
      socket.on('connect', () => heard.push('connect'));
      socket.on('connect_error', () => heard.push('refused'));
      socket.on('ended', (why: string) => heard.push(`ended ${why}`));
      return { socket, heard };
    },
    close: async (): Promise<void> => {
      for (const socket of sockets) socket.close();
      await gateway.close();
      await imports.stop();
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
};
export type Kinds = Awaited<ReturnType<typeof openKinds>>;
