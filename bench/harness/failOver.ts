import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import * as z from 'zod/mini';
import { change } from '../../contract/events';
import { FEEDS } from '../../contract/feeds/index';
import { followJournal } from './followJournal';
import { giveCommands, MONTH, type Giving } from './giveCommands';
import { runGateway } from './runGateway';

export interface FailOver {
  /** Of a server: the database of the run is made in it, and dropped after. */
  databaseUrl: string;
  redisUrl: string;
  /** Givers of commands, how many each gives, and after how many acknowledged in all the gateway is killed. */
  givers: number;
  each: number;
  killAfter: number;
  say: (line: string) => void;
}
export interface FailOverReport {
  acknowledged: number;
  retried: Giving['retried'];
  again: Giving['again'];
  together: Giving['together'];
  /** Of the acknowledged commands: not in the database, more than once in it. */
  lost: number;
  doubled: number;
  /** Events committed meanwhile; of each page what it did not hear, heard twice or in another order. */
  events: number;
  pages: { name: string; moves: number; missed: number; wrong: number }[];
  /** The longest silence after the kill, in ms: for who gives commands, and for the page that had to move. */
  gapMs: { commands: number; page: number };
  /** Seeds that two gateways, begun at the same time, wrote twice. */
  seededTwice: number;
}

const CATCH_UP_MS = 15_000;
const envelope = z.object({ body: FEEDS.meetings.body });
const outboxRow = z.object({ changes: z.array(change) });
const countRow = z.object({ count: z.coerce.number() });

const inDatabase = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
};
const countOf = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** Begun at the same moment; where one does not start, the other is stopped. */
const startTwo = async (settings: Record<string, string>) => {
  const [first, second] = await Promise.allSettled([runGateway('dist/none', settings), runGateway('dist/none', settings)]);
  if (first.status === 'fulfilled' && second.status === 'fulfilled') return [first.value, second.value] as const;
  for (const each of [first, second]) if (each.status === 'fulfilled') await each.value.stop();
  throw new Error('a gateway did not start', { cause: [first, second].find(({ status }) => status === 'rejected') });
};

const run = async (databaseUrl: string, { redisUrl, givers, each, killAfter, say }: FailOver): Promise<FailOverReport> => {
  const settings = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, SIMULATE: '0', SEED_SIMULATED: '0' };
  const [first, second] = await startTwo(settings);
  try {
    const seeded = await inDatabase(databaseUrl, (client) =>
      client.query(`select count(*) from (select reason from revision where actor = 'seed' group by reason having count(*) > 1) twice`),
    );
    say(`  Hai máy chủ, khởi động cùng lúc: ${first.origin}, ${second.origin}`);
    const both = [first.origin, second.origin];
    const [stays, moves] = [await followJournal([second.origin], MONTH), await followJournal(both, MONTH)];

    const giving: Giving = {
      acknowledged: [],
      retried: { given: 0, doneBefore: 0 },
      again: { given: 0, otherwise: 0 },
      together: { given: 0, otherwise: 0 },
    };
    // One in three is given to the gateway that stays.
    const work = Array.from({ length: givers }, (_, giver) => giveCommands(giver % 3 === 2 ? both.toReversed() : both, each, giving));
    const killed = (async () => {
      while (giving.acknowledged.length < killAfter) await pause(1);
      const at = performance.now();
      await first.kill();
      return at;
    })();
    const [killedAt] = await Promise.all([killed, ...work]);
    const times = giving.acknowledged.map(({ at }) => at).toSorted((a, b) => a - b);
    const commands = Math.max(0, ...times.slice(1).map((at, index) => (at < killedAt ? 0 : at - (times[index] ?? at))));

    const { rows } = await inDatabase(databaseUrl, (client) =>
      client.query(`select changes from outbox where channel = 'meetings' and seq > $1 order by seq`, [stays.since]),
    );
    const events = rows.flatMap((row) =>
      outboxRow.parse(row).changes.flatMap((one) => (one.kind === 'meetings.changed' ? one.meetings : [])),
    );
    const limit = Date.now() + CATCH_UP_MS;
    while ([stays, moves].some(({ heard }) => heard.length < events.length) && Date.now() < limit) await pause(20);
    const pages = [stays, moves].map((page, index) => {
      const heard = page.heard.flatMap(({ meetings }) => meetings);
      const wrong = heard.filter((meeting, at) => meeting !== events[at]).length + page.told().breaks;
      const missed = events.filter((meeting) => !heard.includes(meeting)).length;
      return { name: index === 0 ? 'ở lại' : 'chuyển máy chủ', moves: page.told().moves, missed, wrong };
    });
    const stored = envelope.parse(await (await fetch(`${second.origin}/api/feeds/meetings?month=${MONTH}`)).json()).body.meetings;
    const [byTitle, byEvent] = [countOf(stored.map(({ title }) => title)), countOf(events)];
    const { acknowledged } = giving;
    for (const page of [stays, moves]) page.close();
    return {
      acknowledged: acknowledged.length,
      retried: giving.retried,
      again: giving.again,
      together: giving.together,
      lost: acknowledged.filter(({ id, meeting }) => !byTitle.has(id) || !byEvent.has(meeting)).length,
      doubled: [...byTitle.values(), ...byEvent.values()].filter((count) => count > 1).length,
      events: events.length,
      pages,
      gapMs: { commands, page: moves.longestGap(killedAt) },
      seededTwice: countRow.parse(seeded.rows[0]).count,
    };
  } finally {
    await first.stop();
    await second.stop();
  }
};

/** Whether nothing was lost, doubled or out of order. */
export const isSound = ({ lost, doubled, again, together, pages, seededTwice, acknowledged, events }: FailOverReport): boolean =>
  lost + doubled + again.otherwise + together.otherwise + seededTwice === 0 &&
  events === acknowledged &&
  pages.every(({ missed, wrong }) => missed + wrong === 0) &&
  pages.some(({ moves }) => moves > 0);

/** Two gateways as programs of their own at one PostgreSQL and one Redis; one is killed while it is given commands. */
export const failOver = async (options: FailOver): Promise<FailOverReport> => {
  const name = `ioc_failover_${randomUUID().replaceAll('-', '')}`;
  await inDatabase(options.databaseUrl, (client) => client.query(`create database ${name}`));
  try {
    return await run(Object.assign(new URL(options.databaseUrl), { pathname: `/${name}` }).href, options);
  } finally {
    await inDatabase(options.databaseUrl, (client) => client.query(`drop database ${name} with (force)`));
  }
};
