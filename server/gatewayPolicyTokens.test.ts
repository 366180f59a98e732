import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKinds, type Kinds, type WayIn } from './policyKinds.rig';
import { askRow, hasOwnProof, isDenied, ON_HTTP } from './policySurfaces.rig';

/** What nobody is answered who is not known. */
const GUARDED = ON_HTTP.filter(({ needs }) => needs !== 'anyone');
const HOURS = 3;
type Headers = WayIn['headers'];

let kinds: Kinds;
/** One of each kind that is there to stay, one that will be taken back and, but of walls, one that will end by itself. */
let standing: [string, WayIn][];
let revoked: [string, WayIn][];
let brief: [string, WayIn][];

beforeAll(async () => {
  kinds = await openKinds();
  const { person, key, wall, guest, link } = kinds;
  standing = [
    ['session', await person('administrator', {}, HOURS + 1)],
    ['key', await key(undefined, HOURS + 1)],
    ['wall', await wall()],
    ['guest', await guest()],
    ['link', await link(HOURS + 1)],
  ];
  revoked = [
    ['session', await person('administrator')],
    ['key', await key()],
    ['wall', await wall()],
    ['guest', await guest()],
    ['link', await link()],
  ];
  brief = [
    ['session', await person('administrator')],
    ['key', await key()],
    ['guest', await guest()],
    ['link', await link()],
  ];
}, 60_000);
afterAll(() => kinds.close());

const standingOf = (kind: string): Headers => standing.find(([who]) => who === kind)?.[1].headers ?? {};
const isKnown = async (headers: Headers): Promise<boolean> => (await kinds.ask(headers)('/api/session')).status === 200;
/** Whom it answers otherwise than with "not known", on HTTP or at the handshake of the socket. */
const notRefused = async (each: readonly (readonly [string, Headers])[]): Promise<string[]> => {
  const wrong: string[] = [];
  for (const [who, headers] of each) {
    const statuses = await Promise.all(GUARDED.map(async (row) => [row.name, (await askRow(kinds.ask(headers), row)).status] as const));
    for (const [name, status] of statuses) if (status !== 401) wrong.push(`${who} ${name}: ${status}`);
    const { heard } = kinds.dial(headers);
    await expect.poll(() => heard).toHaveLength(1);
    if (heard[0] !== 'refused') wrong.push(`${who} socket: ${heard.join()}`);
  }
  return wrong;
};
const headersOf = (ways: readonly [string, WayIn][]) => ways.map(([who, { headers }]) => [who, headers] as const);
/** The same but for the letter that stands so far from the end. */
const tampered = (headers: Headers, fromEnd: number): Headers =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const at = value.length - fromEnd;
      return [name, `${value.slice(0, at)}${value[at] === 'A' ? 'B' : 'A'}${value.slice(at + 1)}`];
    }),
  );

describe('credentials of every kind on every feed, command, address and socket', () => {
  it('[AC5] lets in by those that stand, and nobody who has none, or is to be a wall that nobody has taken', async () => {
    for (const [who, { headers }] of [...standing, ...revoked, ...brief]) {
      expect(await isKnown(headers), who).toBe(true);
      const { heard } = kinds.dial(headers);
      await expect.poll(() => heard, { message: who }).toEqual(['connect']);
    }
    const { headers: waiting } = await kinds.knock();
    expect(
      await notRefused([
        ['none', {}],
        ['waiting wall', waiting],
      ]),
    ).toEqual([]);
  });

  it('[AC5] [AC9] [AC12] [AC13] [AC15] lets nobody in whose credential differs by one letter', async () => {
    const wrong = standing.flatMap(([who, { headers }]) => [1, 21].map((at) => [`${who} -${at}`, tampered(headers, at)] as const));
    expect(await notRefused(wrong)).toEqual([]);
    const [, id = '', secret = ''] = /ioc_(\w+?)_(\S+)/.exec(standingOf('key')['authorization'] ?? '') ?? [];
    expect(secret).toHaveLength(43);
    const misnamed = `Bearer ioc_${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}_${secret}`;
    expect(await notRefused([['key of another name', { authorization: misnamed }]])).toEqual([]);
  });

  it('[AC5] lets nobody in by a wrong key, whatever else they bring', async () => {
    const wrong = { ...standingOf('session'), authorization: `Bearer ioc_${'0'.repeat(12)}_${'A'.repeat(43)}` };
    expect(await notRefused([['wrong key and a session', wrong]])).toEqual([]);
  });

  it('[AC5] takes a credential of one kind for none of another', async () => {
    const tokenOf = ({ cookie = '' }: Headers): string => cookie.split('=')[1] ?? '';
    const names = new Set(standing.flatMap(([, { headers }]) => headers['cookie']?.split('=')[0] ?? []));
    const crossed = standing.flatMap(([who, { headers }]) =>
      headers['cookie'] === undefined
        ? []
        : [...names]
            .filter((name) => !headers['cookie']?.startsWith(`${name}=`))
            .map((name) => [`${who} as ${name}`, { cookie: `${name}=${tokenOf(headers)}` }] as const),
    );
    expect(crossed).toHaveLength(names.size * (names.size - 1));
    for (const [who, headers] of crossed) expect(await isKnown(headers), who).toBe(false);
  });

  it('[AC6] [AC9] [AC12] [AC13] [AC15] ends those that are taken back at once, on open lines, and lets them in nowhere', async () => {
    const lines = revoked.map(([who, { headers }]) => ({ who, ...kinds.dial(headers) }));
    for (const { who, heard } of lines) await expect.poll(() => heard, { message: who }).toEqual(['connect']);
    // A clock goes on; what ends is dated no earlier than what was written before it.
    kinds.clock.at = new Date(kinds.clock.at.getTime() + 1_000);
    for (const [, { revoke }] of revoked) await revoke();
    for (const { who, heard } of lines) await expect.poll(() => heard, { message: who }).toEqual(['connect', 'ended signed-out']);
    expect(await notRefused(headersOf(revoked))).toEqual([]);
    for (const [who, { headers }] of [...standing, ...brief]) expect(await isKnown(headers), who).toBe(true);
  });

  it('[AC6] [AC9] [AC13] [AC15] ends those whose time has passed, on open lines too, and lets them in nowhere', async () => {
    const lines = brief.map(([who, { headers }]) => ({ who, ...kinds.dial(headers) }));
    for (const { who, heard } of lines) await expect.poll(() => heard, { message: who }).toEqual(['connect']);
    kinds.clock.at = new Date(kinds.clock.at.getTime() + HOURS * 3_600_000);
    for (const { who, heard } of lines)
      await expect.poll(() => heard, { message: who, timeout: 10_000 }).toEqual(['connect', 'ended signed-out']);
    expect(await notRefused(headersOf(brief))).toEqual([]);
    // What was to last lasts; a wall has no end of its own.
    for (const [who, { headers }] of standing.filter(([kind]) => ['key', 'wall', 'link'].includes(kind)))
      expect(await isKnown(headers), who).toBe(true);
  });

  it('[AC5] answers those who are not known on the few routes that say so', async () => {
    const open = ON_HTTP.filter((row) => row.needs === 'anyone' && !hasOwnProof(row));
    expect(open.length).toBeGreaterThan(0);
    for (const row of open) expect(isDenied((await askRow(kinds.ask({}), row)).status), row.name).toBe(false);
  });
});
