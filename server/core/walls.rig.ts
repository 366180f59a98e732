import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { wallEnrol, wallKnock } from '../../contract/commands/wallActs';
import { change } from '../../contract/events';
import { walls as wallsFeed, wallShow } from '../../contract/feeds/walls';
import type { WallBody } from '../../contract/walls';
import { aWallBody } from '../../contract/walls.fixture';
import { seedWallPlaylist } from '../ingest/seedWallPlaylist';
import { dataFolder } from '../sources/dataFolder';
import type { TEST_ENGINES } from '../store/engines.rig';
import type { Context } from './answer';
import { asksOf } from './asks.rig';

const auditRow = z.object({ command: z.string(), outcome: z.string(), subject: z.nullable(z.string()) });

/** A store with the default playlist and a clock of its own, and the commands and feeds of walls: for tests. */
export const openWalls = async (engine: (typeof TEST_ENGINES)[number]) => {
  const clock = { at: new Date('2026-11-22T02:00:00Z') };
  const store = await engine.open(() => clock.at);
  await store.ensureChannels(['walls']);
  const seedAgain = () => seedWallPlaylist(store, dataFolder('data'));
  await seedAgain();
  const context: Context = { store, now: () => clock.at, stationName: String, provenanceOf: () => 'imported' };
  const { ask, give, refused } = asksOf(context);
  return {
    store,
    seedAgain,
    give,
    now: () => clock.at.toISOString(),
    /** Moves the clock on by so many minutes. */
    wait: (minutes: number) => void (clock.at = new Date(clock.at.getTime() + minutes * 60_000)),
    walls: (asOf: string | null = null) => ask(wallsFeed, {}, asOf),
    show: (device: string, asOf: string | null = null) => ask(wallShow, { device }, asOf),
    /** A browser that a person takes, by the code that it shows. */
    take: async (more: Partial<WallBody> = {}, device: string = randomUUID()) => {
      const { code } = await give(wallKnock, { device });
      return { device, code, wall: (await give(wallEnrol, { code, body: aWallBody(more) })).wall };
    },
    refused,
    published: async (since: number) =>
      (await store.tail('walls', since, 10_000))?.rows.flatMap(({ changes }) => z.array(change).parse(changes)) ?? [],
    head: async () => (await store.heads()).find(({ channel }) => channel === 'walls')?.seq ?? 0,
    audited: async () => {
      const { rows } = await store.read(null, ({ db }) => sql`select command, outcome, subject from audit order by id`.execute(db));
      return rows.map((row) => auditRow.parse(row));
    },
  };
};
export type WallsRig = Awaited<ReturnType<typeof openWalls>>;
