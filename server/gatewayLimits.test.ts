import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { rightsOf, type Access, type Identity } from './access/identity';
import { LOCAL_PRINCIPAL } from './access/principal';
import { expectHeaders, expectProblem, openHardened, type Hardened } from './hardened.rig';
import type { Rates } from './http/limits/rates';
import { RATES } from './http/limits/rates';

/** Who asks is whom the header names: for the limits it is all the same by what somebody is known. */
const named: Access = {
  mode: 'sign-on',
  identify: async ({ 'x-who': who }): Promise<Identity | null> => {
    if (typeof who !== 'string') return null;
    const principal = { ...LOCAL_PRINCIPAL, id: who };
    return { principal, via: 'session', token: null, rights: rightsOf(principal), endsAt: null };
  },
  again: async (identity) => identity,
  onTouched: () => () => undefined,
  take: () => undefined,
};
const FEW: Partial<Rates> = {
  feeds: { perIdentity: 3, perAddress: 5 },
  commands: { perIdentity: 2, perAddress: 2 },
  exports: { perIdentity: 1, perAddress: 1 },
  uploads: { perIdentity: 1, perAddress: 1 },
  'sign-in': { perIdentity: 2, perAddress: 2 },
};

let hard: Hardened | null = null;
const open = async (...options: Parameters<typeof openHardened>): Promise<Hardened> => (hard = await openHardened(...options));
afterEach(async () => {
  await hard?.close();
  hard = null;
});
const FEED = '/api/feeds/intake';
const times = async <T>(n: number, act: () => Promise<T>): Promise<T[]> => {
  const all: T[] = [];
  for (let each = 0; each < n; each += 1) all.push(await act());
  return all;
};
const codes = (answers: readonly { status: number }[]): number[] => answers.map(({ status }) => status);

describe('limits of how often', () => {
  it('[SC3] answer what is over with a problem that says how long to wait, and count by address where nobody is known', async () => {
    const { ask } = await open({ limits: { rates: FEW } });
    const answers = await times(7, () => ask(FEED));
    expect(codes(answers)).toEqual([200, 200, 200, 200, 200, 429, 429]);
    for (const answer of answers.slice(5)) {
      expectProblem(answer, 'over');
      expectHeaders(answer, 'over', { 'cache-control': 'no-store' });
      const seconds = Number(answer.headers['retry-after']);
      expect(seconds >= 1 && seconds <= 60).toBe(true);
      expect(answer.text).toContain(`Hãy chờ ${seconds} giây`);
    }
    // Another kind is another account.
    expect((await ask('/api/health')).status).toBe(200);
    expect((await ask('/api/session')).status).toBe(200);
  });

  it('[SC3] count by person where one is known, so that nobody behind the same address is held up by another', async () => {
    const { ask } = await open({ access: named, limits: { rates: FEW } });
    const as = (who: string) => ask(FEED, { headers: { 'x-who': who } });
    expect(codes(await times(4, () => as('an')))).toEqual([200, 200, 200, 429]);
    expect(codes(await times(4, () => as('binh')))).toEqual([200, 200, 200, 429]);
  });

  it('[SC3] let a wall open its eight scenes, and an office of 500 behind one address the product, in the same minute', () => {
    const WALL = 8 * 15;
    const DESK = 30;
    expect(RATES.feeds.perIdentity).toBeGreaterThanOrEqual(10 * WALL);
    expect(RATES.feeds.perAddress).toBeGreaterThanOrEqual(500 * DESK);
    expect(RATES['sign-in'].perAddress).toBeGreaterThanOrEqual(500);
  });

  it('[SC3] tell addresses apart only as a declared proxy tells them', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const undeclared = await open({ limits: { rates: FEW } });
    let last = 0;
    const lied = await times(6, () => undeclared.ask(FEED, from(`203.0.113.${(last += 1)}`)));
    expect(codes(lied).at(-1)).toBe(429);
    await undeclared.close();
    const { ask } = await open({ trustedProxies: ['127.0.0.1'], limits: { rates: FEW } });
    expect(codes(await times(6, () => ask(FEED, from('203.0.113.1')))).at(-1)).toBe(429);
    expect((await ask(FEED, from('203.0.113.2'))).status).toBe(200);
    // A whole network of IPv6 is one household.
    expect(codes(await times(5, () => ask(FEED, from('2001:db8:1:1::1')))).at(-1)).toBe(200);
    expect((await ask(FEED, from('2001:db8:1:1:ffff::2'))).status).toBe(429);
    expect((await ask(FEED, from('2001:db8:1:2::1'))).status).toBe(200);
  });

  it('[SC3] put what is refused of acts into the audit, one line for many', async () => {
    const { ask, command, store } = await open({ limits: { rates: FEW } });
    const body = { id: 'x' };
    expect(codes(await times(5, () => command('intake.retry', body)))).toEqual([400, 400, 429, 429, 429]);
    expect(codes(await times(2, () => command('export.record', body)))).toEqual([400, 429]);
    const put = () => ask('/api/imports/khong-co', { method: 'PUT', body: 'x' });
    expect(codes(await times(2, put))).toEqual([400, 429]);
    expect(codes(await times(3, () => ask('/vao-hop/la')))).toEqual([303, 303, 429]);
    const { rows } = await store.read(null, ({ db }) =>
      sql<{
        command: string;
        outcome: string;
        times: number;
      }>`select command, outcome, times from audit where command like 'limit.%' order by command`.execute(db),
    );
    expect(rows).toEqual(
      ['limit.commands', 'limit.exports', 'limit.sign-in', 'limit.uploads'].map((name) => ({ command: name, outcome: 'denied', times: 1 })),
    );
  });

  it('[SC3] hold before it is even looked who asks', async () => {
    let looked = 0;
    const access: Access = { ...named, identify: (headers) => ((looked += 1), named.identify(headers)) };
    const { ask } = await open({ access, limits: { knocks: 4 } });
    expect(codes(await times(6, () => ask(FEED)))).toEqual([401, 401, 401, 401, 429, 429]);
    expect(looked).toBe(4);
  });
});
