import { afterEach, describe, expect, it } from 'vitest';
import type { Told } from '../contract/relay';
import { seed } from './ingest/seed';
import { createSimulationTeller } from './ingest/simulationTeller';
import { eventually } from './live/relay/redisBus.rig';
import { keyOf, lead, seat, seatOf } from './live/relay/relay.rig';
import { redisServer } from './live/relay/redisServer.rig';
import { emptyDatabase, HAS_BOTH, openSeveral, type Several } from './severalGateways.rig';
import { readSimulationParameters } from './sources/simulated/readParameters';
import { openPostgresStore } from './store/openStore';
import { takeTurn, tryTurn } from './store/takeTurn';

const [A, B] = [keyOf('a'), keyOf('b')];
const leadsOf = (heard: readonly Told[]): number[] => heard.flatMap(({ body }) => (body?.kind === 'lead' ? [body.seq] : []));
const rising = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

describe.skipIf(!HAS_BOTH)('two gateways at one PostgreSQL and one Redis', () => {
  let several: Several;
  afterEach(() => several.close());

  it('[GW1] what is committed through either reaches the clients of both, in order and once', async () => {
    several = await openSeveral();
    const [one, other] = [await several.gateway(), await several.gateway()];
    const clients = [await several.follow(one.origin), await several.follow(other.origin), await several.follow(other.origin)];
    const made = await Promise.all(
      rising(0, 60).map((index) => several.makeMeeting(index % 2 === 0 ? one.origin : other.origin, `Cuộc họp ${index}`)),
    );
    const order = made.toSorted((a, b) => a.revision - b.revision).map(({ id }) => id);
    expect(new Set(order).size).toBe(60);
    for (const { got, meetings } of clients) {
      await eventually(() => meetings().length).toBe(60);
      expect(meetings()).toEqual(order);
      const first = got[0]?.seq ?? 0;
      expect(got.map(({ seq }) => seq)).toEqual(rising(first, 60));
      expect(got.map(({ prev }) => prev)).toEqual(rising(first - 1, 60));
    }
  });

  it('[GW3] who sits at one gateway is heard at both, in order and once, and its end too', async () => {
    several = await openSeveral();
    const [one, other] = [await several.gateway(), await several.gateway()];
    const meeting = await several.makeMeeting(one.origin, 'Họp');
    const room = `meeting:${meeting.id}`;
    const [presenter, beside, away] = [
      await several.sit(one.origin, room, A),
      await several.sit(one.origin, room, B),
      await several.sit(other.origin, room, null),
    ];
    // The command goes through the other gateway: the one that the presenter sits at learns it from the journal.
    const act = { act: 'take', seatKey: A, name: 'Ông A', fromLost: false };
    await several.give(other.origin, 'meeting.lead', { meeting: meeting.id, act }, meeting.version);
    await eventually(() => presenter.say(lead(1))).toBe('told');
    for (let seq = 2; seq <= 30; seq += 1) await presenter.say(lead(seq));
    for (const { heard } of [presenter, beside, away]) {
      await eventually(() => leadsOf(heard).at(-1)).toBe(30);
      expect(leadsOf(heard)).toEqual([...new Set(leadsOf(heard))].toSorted((a, b) => a - b));
      expect(leadsOf(heard)).toEqual(leadsOf(presenter.heard));
    }
    await presenter.say(seat('Ông A'));
    const later = await several.sit(other.origin, room, null);
    await eventually(() => [...later.found, ...later.heard].map(({ key }) => key).toSorted()).toEqual(
      [seatOf(A), 'lead'].toSorted((a, b) => a.localeCompare(b)),
    );
    presenter.leave();
    for (const { heard } of [beside, away, later])
      await eventually(() =>
        heard
          .filter(({ body }) => body === null)
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual([seatOf(A), 'lead'].toSorted());
  });

  it('[GW3] a line that ends in the moment it tells something leaves nothing of it behind', async () => {
    several = await openSeveral();
    const [one, other] = [await several.gateway(), await several.gateway()];
    const { id } = await several.makeMeeting(one.origin, 'Họp');
    const away = await several.sit(other.origin, `meeting:${id}`, null);
    for (let round = 0; round < 20; round += 1) {
      const brief = await several.sit(one.origin, `meeting:${id}`, keyOf((round % 16).toString(16)));
      void brief.say(seat('Bà B')).catch(() => undefined);
      brief.leave();
    }
    const last = await several.sit(one.origin, `meeting:${id}`, A);
    await last.say(seat('Ông A'));
    await eventually(() => away.heard.at(-1)).toMatchObject({ key: seatOf(A) });
    const there = new Map(away.heard.map(({ key, body }) => [key, body]));
    expect([...there].filter(([, body]) => body !== null).map(([key]) => key)).toEqual([seatOf(A)]);
  });

  it('[GW3] a gateway that is closed takes leave of the others for all who sat at it', async () => {
    several = await openSeveral();
    const [one, other] = [await several.gateway(), await several.gateway()];
    const { id } = await several.makeMeeting(one.origin, 'Họp');
    const [leaves, stays] = [await several.sit(one.origin, `meeting:${id}`, A), await several.sit(other.origin, `meeting:${id}`, B)];
    await leaves.say(seat('Ông A'));
    await stays.say(seat('Bà B'));
    await eventually(() => stays.heard.map(({ key }) => key).toSorted()).toEqual([seatOf(A), seatOf(B)].toSorted());
    await one.stop();
    // At once, and not after the silence of 15 s.
    await expect.poll(() => stays.heard.at(-1), { timeout: 8_000 }).toMatchObject({ key: seatOf(A), body: null });
    expect(stays.heard).toHaveLength(3);
  });

  it('[GW4] a Redis that stops takes nothing from the journal, nor from who sit at one gateway; all hear each other when it is back', async () => {
    const redis = await redisServer();
    several = await openSeveral(redis.url, redis.stop);
    const [one, other] = [await several.gateway(), await several.gateway()];
    const client = await several.follow(other.origin);
    const { id } = await several.makeMeeting(one.origin, 'Họp');
    const room = `meeting:${id}`;
    const [here, beside, away] = [
      await several.sit(one.origin, room, A),
      await several.sit(one.origin, room, null),
      await several.sit(other.origin, room, null),
    ];
    await here.say(seat('1'));
    await eventually(() => away.heard.at(-1)?.body).toMatchObject({ name: '1' });

    await redis.stop();
    await eventually(() => [one, other].map(({ words }) => words.length)).toEqual([1, 1]);
    await here.say(seat('2'));
    await eventually(() => beside.heard.at(-1)?.body).toMatchObject({ name: '2' });
    const made = await several.makeMeeting(one.origin, 'Họp khi không có Redis');
    await eventually(() => client.meetings()).toContain(made.id);
    expect(away.heard.at(-1)?.body).toMatchObject({ name: '1' });

    await redis.start();
    await eventually(() => away.heard.at(-1)?.body).toMatchObject({ name: '2' });
    await here.say(seat('3'));
    await eventually(() => away.heard.at(-1)?.body).toMatchObject({ name: '3' });
    const names = away.heard.flatMap(({ body }) => (body?.kind === 'seat' ? [body.name] : []));
    expect(names).toEqual(['1', '2', '3']);
    for (const { words } of [one, other]) expect(words).toEqual([expect.stringMatching(/^Không/), expect.stringMatching(/^Đã nối lại/)]);
  });
});

describe.skipIf(!HAS_BOTH)('two programs that start at one empty database', () => {
  it('[GW5] both bring it up to this version', async () => {
    const database = await emptyDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(database.url, () => new Date())));
    for (const store of stores) expect(await store.heads()).toEqual(await stores[0]?.heads());
    for (const store of stores) await store.close();
    await database.drop();
  });

  it('[GW5] one waits until the other has loaded what it begins with, or is gone', async () => {
    const database = await emptyDatabase();
    const turn = { databaseUrl: database.url, what: 'start' as const };
    const said: string[] = [];
    const waits = (): void => void said.push('waits');
    const end = await takeTurn({ ...turn, waits });
    expect(await tryTurn(turn)).toBeNull();
    expect(said).toEqual([]);
    const next = takeTurn({ ...turn, waits }).then((ends) => {
      said.push('began');
      return ends;
    });
    await eventually(() => said).toEqual(['waits']);
    // Another matter has a turn of its own.
    await (
      await tryTurn({ ...turn, what: 'simulation' })
    )?.();
    expect(said).toEqual(['waits']);
    await end();
    await (
      await next
    )();
    expect(said).toEqual(['waits', 'began']);
    expect(await tryTurn({ databaseUrl: null, what: 'start' })).not.toBeNull();
    await database.drop();
  });

  it('[GW5] a simulated history is told on by one at a time', async () => {
    const database = await emptyDatabase();
    const clock = (): Date => new Date('2026-11-21T11:00:00Z');
    const store = await openPostgresStore(database.url, clock);
    await seed(store, 'data');
    const { services } = await readSimulationParameters('data');
    const turn = () => tryTurn({ databaseUrl: database.url, what: 'simulation' });
    const log = { warn: (message: string) => expect.fail(message) };
    const teller = () => createSimulationTeller({ store, clock, seed: 'kiểm thử', parameters: { services }, log, turn });
    const [one, other] = [teller(), teller()];
    expect((await Promise.all([one.tell(), other.tell()])).toSorted()).toEqual([0, 1]);
    // The turn was given back.
    expect(await other.tell()).toBe(0);
    await (
      await turn()
    )?.();
    const free = await turn();
    expect(free).not.toBeNull();
    await free?.();
    await store.close();
    await database.drop();
  });
});
