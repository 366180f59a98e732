import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ingestStationFiles } from '../../ingest/ingestStationFiles';
import { tellAverages } from '../../ingest/environment/tellAverages';
import { seededRandom } from '../../sources/seededRandom';
import { bigintColumn } from '../../store/rows/columns';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { daysAt } from './daysAt';
import { hoursAt } from './hoursAt';

const HOUR = 3_600_000;
const START = Date.parse('2026-10-30T17:00:00Z');
const stations = { provenanceOf: () => 'imported' as const, nameOf: String };
const rawRow = z.object({ ms: z.coerce.number(), value: z.number(), status: z.int(), revision: bigintColumn });
const hourRow = z.object({
  hour: z.coerce.number(),
  sum: z.coerce.number(),
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
  received: z.int(),
  valid: z.int(),
  calibrating: z.int(),
  failed: z.int(),
  worst: z.int(),
  gap: z.int(),
});
type Raw = z.infer<typeof rawRow>;

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e9) / 1e9);

/** What the readings known at a revision add up to by the hour, reckoned in the plainest way. */
const reckon = (raw: readonly Raw[], revision: number) => {
  const words = new Map<number, Raw>();
  for (const each of raw) if (each.revision <= revision && each.revision >= (words.get(each.ms)?.revision ?? 0)) words.set(each.ms, each);
  const hours = new Map<number, Raw[]>();
  for (const each of words.values()) {
    const hour = Math.floor(each.ms / HOUR) * HOUR;
    hours.set(hour, [...(hours.get(hour) ?? []), each]);
  }
  return [...hours]
    .toSorted(([a], [b]) => a - b)
    .map(([hour, each]) => {
      const valid = each.filter(({ status }) => status === 0).map(({ value }) => value);
      const times = each.map(({ ms }) => (ms - hour) / 1_000).toSorted((a, b) => a - b);
      return {
        hour,
        // In hundredths, exactly, as those of the engine are.
        sum: valid.reduce((sum, value) => sum + Math.round(value * 100), 0),
        min: valid.length > 0 ? Math.min(...valid) : null,
        max: valid.length > 0 ? Math.max(...valid) : null,
        received: each.length,
        valid: valid.length,
        calibrating: each.filter(({ status }) => status === 1).length,
        failed: each.filter(({ status }) => status === 2).length,
        worst: Math.max(...each.map(({ status }) => status)),
        gap: Math.max(0, ...times.slice(1).map((time, n) => time - (times[n] ?? 0))),
      };
    });
};

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`hours and days on ${engine.name}`, () => {
    let store: Store;
    let now = START;
    let made = 0;
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());

    const deliver = (station: string, rows: readonly { ms: number; value: number; status: number }[]) =>
      ingestStationFiles(
        store,
        [
          {
            name: `${station}_${(made += 1)}.txt`,
            sha256: `sha-${made}`,
            station,
            receivedAt: new Date(now),
            refused: [],
            rows: rows.map(({ ms, value, status }) => ({
              parameter: 'COD',
              value,
              unit: 'mg/L',
              observedAt: new Date(ms).toISOString(),
              status: `0${status}`,
            })),
          },
        ],
        stations,
      );
    const streamOf = async (station: string): Promise<number> => {
      const { rows } = await store.read(null, ({ db }) => sql`select id from datastream where station = ${station}`.execute(db));
      return z.object({ id: z.int() }).parse(rows[0]).id;
    };
    const rawOf = async (stream: number): Promise<Raw[]> => {
      const { rows } = await store.read(null, ({ db }) =>
        sql`select extract(epoch from observed_at) * 1000 as ms, value, status, revision from reading where datastream = ${stream}
          order by observed_at, revision`.execute(db),
      );
      return rows.map((row) => rawRow.parse(row));
    };
    const hoursOf = async (stream: number, revision: number) => {
      const keys = sql`select ${stream}::integer as datastream, ${new Date(START - 40 * 24 * HOUR).toISOString()}::timestamptz as start,
        ${new Date(START + 40 * 24 * HOUR).toISOString()}::timestamptz as stop`;
      const { rows } = await store.read(null, ({ db }) =>
        sql`select extract(epoch from hour) * 1000 as hour, sum * 100 as sum, min, max,
          received::integer, valid::integer, calibrating::integer, failed::integer, worst::integer, gap::integer
          from (${hoursAt(keys, revision)}) h order by hour`.execute(db),
      );
      return rows.map((row) => hourRow.parse(row));
    };
    const newest = () => store.read(null, async ({ revision }) => revision);

    it.each([1, 2, 3])(
      '[EV5] any order and splitting of files gives what the readings give, at every revision told (seed %i)',
      async (seed) => {
        const random = seededRandom(`rollups/${seed}`);
        const station = `P${seed}`;
        const pick = () => ({ value: Math.round(random() * 10_000) / 100, status: random() < 0.8 ? 0 : random() < 0.5 ? 1 : 2 });
        const rows = Array.from({ length: 400 }, (_, n) => ({ ms: START + n * 300_000 + (n % 7) * 1_000, ...pick() }));
        // Some are corrected, some told again, and none comes in its place.
        const corrected = rows.filter(() => random() < 0.1).map(({ ms }) => ({ ms, ...pick() }));
        const again = rows.filter(() => random() < 0.1);
        const all = [...rows, ...corrected, ...again].map((row) => ({
          row,
          at: random() + (random() < 0.5 ? row.ms / (400 * 300_000) : 0),
        }));
        const mixed = all.toSorted((a, b) => a.at - b.at).map(({ row }) => row);
        const told: number[] = [];
        while (mixed.length > 0) {
          now += Math.floor(random() * 3 * HOUR);
          const part = mixed.splice(0, 1 + Math.floor(random() * 60));
          const once = new Map(part.map((row) => [row.ms, row]));
          await deliver(station, [...once.values()]);
          if (random() < 0.5) await store.write('test', 'tell', tellAverages);
          const { rows: standing } = await store.read(null, ({ db }) => sql`select revision from averages_told`.execute(db));
          const { revision } = z.object({ revision: bigintColumn }).parse(standing[0]);
          if (revision !== told.at(-1)) told.push(revision);
        }
        const stream = await streamOf(station);
        const raw = await rawOf(stream);
        const end = await newest();
        expect(told.length).toBeGreaterThan(4);
        for (const revision of [...told, end]) expect(await hoursOf(stream, revision)).toEqual(reckon(raw, revision));
      },
    );

    it('[EV5] days are what their hours give, at every revision', async () => {
      const stream = await streamOf('P1');
      for (const revision of [await newest(), Math.floor((await newest()) / 2)]) {
        const { rows } = await store.read(null, ({ db }) =>
          sql`select day::text as day, received::integer, valid::integer, told::integer, covered::integer, present::integer, means
            from (${daysAt([stream], { from: '2026-10-01', to: '2026-12-31' }, revision)}) y order by day`.execute(db),
        );
        const days = rows.map((row) =>
          z
            .object({
              day: z.string(),
              told: z.int(),
              received: z.int(),
              covered: z.int(),
              present: z.int(),
              means: z.array(z.nullable(z.number())),
            })
            .parse(row),
        );
        const hours = reckon(await rawOf(stream), revision);
        const dayOf = (ms: number) => new Date(ms + 7 * HOUR).toISOString().slice(0, 10);
        const expected = [...new Set(hours.map(({ hour }) => dayOf(hour)))].map((day) => {
          const own = hours.filter(({ hour }) => dayOf(hour) === day);
          const slot = (hour: number) => new Date(hour + 7 * HOUR).getUTCHours();
          return {
            day,
            told: own.reduce((sum, { valid }) => sum + valid, 0),
            received: own.reduce((sum, { received }) => sum + Math.min(12, received), 0),
            covered: own.filter(({ valid }) => valid >= 9).reduce((mask, { hour }) => mask | (1 << slot(hour)), 0),
            present: own.reduce((mask, { hour }) => mask | (1 << slot(hour)), 0),
            means: own.map(({ sum, valid }) => (valid > 0 ? rounded(sum / 100 / valid) : null)),
          };
        });
        expect(days.map((each) => ({ ...each, means: each.means.map(rounded) }))).toEqual(expected);
      }
    });
  });
}
