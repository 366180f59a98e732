import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { pgliteDialect } from '../sql/pgliteDialect';
import { openPgliteThread } from '../sql/pgliteThread';
import { spine } from './0001-spine';
import { environment } from './0025-environment';

const reading = (station: string, at: string, revision: number, value: number, unit = 'mg/L', status = '00') =>
  `insert into reading values ('${station}', 'COD', '${at}', ${revision}, ${value}, '${unit}', '${status}', '2026-11-20T03:00:00Z', 'a.txt', 'imported')`;
const OLD_ROWS = [
  `insert into station_file values ('sha', 'a.txt', 'A', 4, 0, '2026-11-20T03:00:00Z', 1)`,
  reading('A', '2026-10-31T16:59:00Z', 1, 10),
  reading('A', '2026-10-31T17:00:00Z', 1, 20),
  reading('A', '2026-10-31T17:05:00Z', 1, 30),
  // A correction, another unit, an instrument that failed.
  reading('A', '2026-10-31T17:05:00Z', 2, 40),
  reading('A', '2026-10-31T17:10:00Z', 2, 9_000, 'µg/L'),
  reading('A', '2026-10-31T17:15:00Z', 3, 999, 'mg/L', '02'),
  `insert into reading_latest select * from reading where revision = 3`,
];

it('[EV5] [EV1] moves the readings of a database begun before, with their corrections, and adds them up', async () => {
  const db = new Kysely<unknown>({ dialect: pgliteDialect(await openPgliteThread(null)) });
  await spine.up(db);
  for (const row of OLD_ROWS) await sql.raw(row).execute(db);
  await environment.up(db);
  const rows = async (of: string) => (await sql.raw(of).execute(db)).rows;
  expect(
    await rows(`select r.tableoid::regclass::text as part, r.value, r.revision::integer, r.status, r.unit, f.name as file
    from reading r left join station_file f on f.id = r.file order by r.observed_at, r.revision`),
  ).toEqual([
    { part: 'reading_2026m10', value: 10, revision: 1, status: 0, unit: null, file: 'a.txt' },
    { part: 'reading_2026m11', value: 20, revision: 1, status: 0, unit: null, file: 'a.txt' },
    { part: 'reading_2026m11', value: 30, revision: 1, status: 0, unit: null, file: 'a.txt' },
    { part: 'reading_2026m11', value: 40, revision: 2, status: 0, unit: null, file: 'a.txt' },
    { part: 'reading_2026m11', value: 9_000, revision: 2, status: 0, unit: 'µg/L', file: 'a.txt' },
    { part: 'reading_2026m11', value: 999, revision: 3, status: 2, unit: null, file: 'a.txt' },
  ]);
  expect(
    await rows(
      `select revision::integer, since::integer, sum::float8, received, valid, failed, worst, last, gap from reading_hour order by hour`,
    ),
  ).toEqual([
    { revision: 1, since: 1, sum: 10, received: 1, valid: 1, failed: 0, worst: 0, last: 3_540, gap: 0 },
    { revision: 3, since: 1, sum: 60, received: 3, valid: 2, failed: 1, worst: 2, last: 900, gap: 600 },
  ]);
  expect(await rows(`select day::text, received, valid, failed, present, means from reading_day order by day`)).toEqual([
    { day: '2026-10-31', received: 1, valid: 1, failed: 0, present: 1 << 23, means: [10] },
    { day: '2026-11-01', received: 3, valid: 2, failed: 1, present: 1, means: [30] },
  ]);
  expect(await rows(`select body->'thing'->>'provenance' as provenance, body->'thing'->>'name' as name from thing`)).toEqual([
    { provenance: 'imported', name: 'A' },
  ]);
  await db.destroy();
}, 60_000);
