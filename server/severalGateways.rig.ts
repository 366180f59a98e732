import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { meetingSave } from '../contract/commands/meetingActs';
import { commandAnswer } from '../contract/command';
import type { Meeting } from '../contract/meetings';
import { listenReply, tellReply, told, type RelayBody, type Told } from '../contract/relay';
import { liveBench } from './live.rig';
import { openRedisBus } from './live/relay/redisBus';
import { REDIS_URL } from './live/relay/redisServer.rig';
import { openPostgresStore } from './store/openStore';

const databaseUrl = process.env['TEST_DATABASE_URL'] ?? '';
/** Several gateways need what they share: a PostgreSQL and a Redis. */
export const HAS_BOTH = databaseUrl !== '' && REDIS_URL !== '';

const asServer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** An empty database of the test's own. */
export const emptyDatabase = async () => {
  const name = `ioc_${randomUUID().replaceAll('-', '')}`;
  await asServer(`create database ${name}`);
  return {
    url: Object.assign(new URL(databaseUrl), { pathname: `/${name}` }).href,
    drop: () => asServer(`drop database ${name} with (force)`),
  };
};

/** Gateways on real ports, each with connections of its own to one database and one Redis, and pages that sit at any of them; `after` ends what the test opened. */
export const openSeveral = async (redisUrl = REDIS_URL, after = async (): Promise<void> => undefined) => {
  const database = await emptyDatabase();
  const key = `test:${randomUUID()}`;
  const bench = liveBench(() => {
    throw new Error('pages have no store');
  });
  const undo: (() => Promise<unknown>)[] = [];

  const gateway = async () => {
    const store = await openPostgresStore(database.url, () => new Date());
    const words: string[] = [];
    const say = (message: string): void => void words.push(message);
    const relayBus = openRedisBus({ url: redisUrl, key, log: { info: say, warn: say } });
    const own = liveBench(() => store);
    let closing: Promise<void> | null = null;
    /** As the program closes: the gateway, then the bus, then the database. */
    const end = async (): Promise<void> => {
      await own.close();
      await relayBus.close();
      await store.close();
    };
    const stop = (): Promise<void> => (closing ??= end());
    undo.push(stop);
    const context = { store, now: () => new Date(), stationName: String, provenanceOf: () => 'imported' as const };
    return { origin: await own.open({ context, relayBus }), words, stop };
  };

  const give = async (origin: string, command: string, payload: unknown, expected: number | null, id = randomUUID()) => {
    const response = await fetch(`${origin}/api/commands/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, command, expected, payload }),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${response.status} ${text}`);
    const { revision, result } = commandAnswer(meetingSave.result).parse(JSON.parse(text));
    return { ...result.meeting, revision };
  };
  const makeMeeting = (origin: string, title: string): Promise<Meeting & { revision: number }> => {
    const times = { startsAt: '2026-11-23T01:00:00Z', endsAt: null };
    return give(origin, 'meeting.save', { meeting: null, body: { title, ...times, place: '', chair: '', secretary: '' } }, 0);
  };

  /** A page at this gateway that sits in a room. */
  const sit = async (origin: string, room: string, seatKey: string | null) => {
    const { socket } = bench.dial(origin);
    const heard: Told[] = [];
    socket.on('told', (raw) => heard.push(told.parse(raw)));
    const reply = listenReply.parse(await socket.emitWithAck('listen', { room, seatKey }));
    if (reply.outcome !== 'listening') throw new Error('it may not listen');
    return {
      heard,
      found: reply.told,
      say: async (body: RelayBody) => tellReply.parse(await socket.emitWithAck('tell', { room, body })).outcome,
      leave: () => void socket.close(),
    };
  };
  /** A page at this gateway that follows what is journalled of meetings, from now on. */
  const follow = async (origin: string) => {
    const { socket, got } = bench.dial(origin);
    const reply = await bench.subscribe(socket, await bench.cursorOf(origin, 'meetings?month=2026-11'));
    if (reply.outcome !== 'joined') throw new Error('it did not join');
    return {
      got,
      meetings: () => got.flatMap(({ changes }) => changes.flatMap((each) => (each.kind === 'meetings.changed' ? each.meetings : []))),
    };
  };
  const close = async (): Promise<void> => {
    await bench.close();
    for (const step of undo.toReversed()) await step();
    await database.drop();
    await after();
  };
  return { database, gateway, give, makeMeeting, sit, follow, close };
};
export type Several = Awaited<ReturnType<typeof openSeveral>>;
