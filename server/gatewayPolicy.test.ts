import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLE_IDS, type RoleId } from '../contract/access/roles';
import { commandAnswer } from '../contract/command';
import { meetingSave } from '../contract/commands/meetingActs';
import { isGranted, type PolicyRow } from './access/policyTable';
import { hashOfToken, newToken } from './access/token';
import { meetingHeadOf } from './core/meetings.rig';
import { askLine, askRow, hasOwnProof, isAsGranted, isDenied, ON_HTTP, ON_LINES, rowsOf } from './policySurfaces.rig';
import { openBrowser, type Browser } from './provider.rig';
import { signOnBench } from './signOn.rig';
import { openSpareEmbedded } from './store/spareEmbedded.rig';
import { writePerson } from './store/rows/storedPersons';
import { endSession, writeSession } from './store/rows/storedSessions';

let rig: Awaited<ReturnType<typeof signOnBench>>;
const undo: (() => Promise<unknown>)[] = [];
const seats = new Map<RoleId, Browser>();

/** A session of a person in one role, as a sign-on would have made it. */
const sit = async (role: RoleId | null): Promise<{ browser: Browser; id: string; token: string }> => {
  const [id, token, person] = [randomUUID(), newToken(), `ng-${randomUUID().slice(0, 8)}`];
  const grants = ROLE_IDS.flatMap((each) => (each === role ? [{ role: each, agencies: null, areas: null, fields: null }] : []));
  await rig.store.write('test', 'a seat', async (view) => {
    const { db, at } = view;
    await writePerson(view, { id: person, name: role ?? 'không quyền', email: null, grants, isBlocked: false, version: 1, by: 'test' });
    const endsAt = new Date(Date.parse(at) + 3_600_000).toISOString();
    await writeSession(db, { id, person, hash: hashOfToken(token), at, endsAt, agent: '?', providerSession: null, idToken: '' });
  });
  const browser = openBrowser();
  browser.jar(rig.origin).set('ioc-session', token);
  return { browser, id, token };
};

const ask = (browser: Browser, row: PolicyRow): Promise<Response> => askRow((path, init) => browser.ask(rig.origin + path, init), row);
/** The bench has neither the doors for files and for the paperless system, nor a role to choose. */
const isThere = ({ name }: PolicyRow): boolean => !/\/api\/(imports|paperless)\/|session\/role|vao-hop|meetings\/session/.test(name);
const cells = (kind: PolicyRow['kind']): [PolicyRow, RoleId][] =>
  rowsOf(kind)
    .filter(isThere)
    .flatMap((row) => ROLE_IDS.map((role): [PolicyRow, RoleId] => [row, role]));

const said = async (kind: 'feed' | 'command' | 'route') => {
  const wrong: string[] = [];
  for (const [row, role] of cells(kind)) {
    const browser = seats.get(role);
    // These end the seat that they are asked from.
    if (browser === undefined || row.name === 'POST /api/sign-out') continue;
    const { status } = await ask(browser, row);
    const is = !isDenied(status) || hasOwnProof(row);
    if (is !== isGranted(role, row)) wrong.push(`${role} ${row.name}: ${status}`);
    if (status >= 500) wrong.push(`${role} ${row.name}: ${status}`);
  }
  return wrong;
};

beforeAll(async () => {
  rig = await signOnBench(openSpareEmbedded, undo);
  for (const role of ROLE_IDS) seats.set(role, (await sit(role)).browser);
});
afterAll(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

describe('the policy, as the gateway keeps it', () => {
  it('[AC14] lets each role read the feeds that the table grants it, and no other', async () => {
    expect(await said('feed')).toEqual([]);
  });
  it('[AC14] lets each role give the commands that the table grants it, and no other', async () => {
    expect(await said('command')).toEqual([]);
  });
  it('[AC14] lets each role to the other addresses that the table grants it, and no other', async () => {
    expect(await said('route')).toEqual([]);
  });

  it('[AC14] lets each role join the channels and rooms, and tell there, what the table grants it, and nothing else', async () => {
    const wrong: string[] = [];
    const secretary = seats.get('meeting-secretary') ?? openBrowser();
    const made = await rig.give(secretary, 'meeting.save', { meeting: null, body: meetingHeadOf() }, 0);
    const meeting = commandAnswer(meetingSave.result).parse(await made.json()).result.meeting.id;
    for (const [role, browser] of seats) {
      const socket = io(rig.origin, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie: browser.cookieOf(rig.origin) } });
      undo.push(async () => socket.close());
      for (const row of ON_LINES) {
        const outcome = await askLine(socket, row, { meeting, wall: randomUUID() });
        if (!isAsGranted(isGranted(role, row), row, outcome)) wrong.push(`${role} ${row.kind} ${row.name}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('[AC14] is asked of nobody who is not known: no session, an expired one, a revoked one, one that was tampered with', async () => {
    const [revoked, tampered, blocked] = [await sit('leader'), await sit('leader'), await sit(null)];
    await rig.store.record(({ db, at }) => endSession(db, at, 'administrator', revoked.id).then(() => undefined));
    const last = tampered.token.at(-1) === 'A' ? 'B' : 'A';
    tampered.browser.jar(rig.origin).set('ioc-session', tampered.token.slice(0, -1) + last);
    const strangers = { none: openBrowser(), revoked: revoked.browser, tampered: tampered.browser };
    const wrong: string[] = [];
    for (const [name, browser] of Object.entries(strangers))
      for (const row of ON_HTTP.filter((each) => each.needs !== 'anyone' && isThere(each))) {
        const { status } = await ask(browser, row);
        if (status !== 401) wrong.push(`${name} ${row.name}: ${status}`);
      }
    // However the address is written.
    for (const path of ['/%61pi/docs', '/api/%64ocs', '/%61pi/openapi.json', '/%61pi/feeds/tasks'])
      if ((await openBrowser().ask(rig.origin + path)).status !== 401) wrong.push(path);
    // Known, and without any right.
    for (const row of ON_HTTP.filter((each) => Array.isArray(each.needs) && isThere(each))) {
      const { status } = await ask(blocked.browser, row);
      if (status !== 403) wrong.push(`no right ${row.name}: ${status}`);
    }
    expect(wrong).toEqual([]);
    const expired = await sit('leader');
    rig.clock.at = new Date(rig.clock.at.getTime() + 3_600_001);
    for (const row of rowsOf('feed')) expect((await ask(expired.browser, row)).status, row.name).toBe(401);
  });
});
