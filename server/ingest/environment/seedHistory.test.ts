import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { dataFolder } from '../../sources/dataFolder';
import { openSpareEmbedded } from '../../store/spareEmbedded.rig';
import { seedHistory } from './seedHistory';
import { seedStations } from './seedStations';

const NOW = new Date('2026-11-22T10:02:00Z');
const of = { now: NOW, seed: 'test', nameOf: String };

it('[EV5] gives the sample stations a year once: days, hours, readings, a late file; a restart adds nothing', async () => {
  const store = await openSpareEmbedded(() => NOW);
  const read = dataFolder('data');
  expect(await seedStations(store, read, { simulated: true })).toBe(true);
  expect(await seedHistory(store, of)).toBe(true);
  const look = () =>
    store.read(null, async ({ db, revision }) => {
      const { rows } = await sql`select (select count(*)::integer from reading) as readings,
        (select count(*)::integer from reading_hour) as hours, (select count(*)::integer from reading_day) as days,
        (select min(day)::text from reading_day) as first, (select min(hour) = '2026-09-22T17:00:00Z'::timestamptz from reading_hour) as sixty,
        (select count(*)::integer from reading_hour_past where received > 0) as revised,
        (select count(*)::integer from reading_day d join datastream s on s.id = d.datastream
          where s.station = 'SIM_MAU_05' and s.parameter = 'COD' and d.hour_max > 120) as nights,
        (select sum(calibrating) > 0 from reading_day) as calibrated, (select sum(failed) > 0 from reading_day) as failed,
        (select count(*)::integer from reading_stray) + (select count(*)::integer from reading_hour_stray) as strays,
        (select count(*)::integer from thing where body->'thing'->>'provenance' <> 'simulated') as real`.execute(db);
      return { ...Object(rows[0]), revision };
    });
  const first = await look();
  expect(first).toMatchObject({ first: '2025-11-22', sixty: true, revised: 6, calibrated: true, failed: true, strays: 0, real: 0 });
  expect(first.readings).toBeGreaterThan(20_000);
  expect(first.days).toBeGreaterThan(13_000);
  expect(first.nights).toBeGreaterThan(20);
  expect(await seedStations(store, read, { simulated: true })).toBe(false);
  expect(await seedHistory(store, { ...of, now: new Date('2026-11-23T10:00:00Z') })).toBe(false);
  expect(await look()).toEqual(first);

  const other = await openSpareEmbedded(() => NOW);
  await seedStations(other, read, { simulated: true });
  await seedHistory(other, of);
  const sum = (from: typeof store) =>
    from.read(
      null,
      async ({ db }) => (await sql`select md5(string_agg(d::text, '' order by datastream, day)) as d from reading_day d`.execute(db)).rows,
    );
  expect(await sum(other)).toEqual(await sum(store));
  await store.close();
  await other.close();
}, 120_000);

it('[EV3] registers no sample station where nothing is simulated', async () => {
  const store = await openSpareEmbedded(() => NOW);
  await seedStations(store, dataFolder('data'), { simulated: false });
  expect(await seedHistory(store, of)).toBe(false);
  const { rows } = await store.read(null, ({ db }) =>
    sql`select (select count(*)::integer from thing) as things,
    (select count(*)::integer > 0 from limit_set) as limits`.execute(db),
  );
  expect(rows).toEqual([{ things: 0, limits: true }]);
  await store.close();
}, 60_000);
