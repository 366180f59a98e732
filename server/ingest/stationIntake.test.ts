import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openSpareEmbedded } from '../store/spareEmbedded.rig';
import type { Store } from '../store/store';
import { createStationIntake } from './stationIntake';

const AT = new Date('2026-03-15T01:31:00Z');
const NAME = 'SL_ChuaBiet_01_20260315083000.txt';
const bytes = new TextEncoder().encode('pH\t7.25\t-\t20260315083000\t00\nCl dư 0.5 mg/L 20260315083000 00');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const file = { name: NAME, bytes, sha256, receivedAt: AT };
const count = z.object({ n: z.coerce.number() });

let store: Store;
beforeEach(async () => void (store = await openSpareEmbedded(() => AT)));
afterEach(() => store.close());

const intake = () => createStationIntake(store, { nameOf: (station) => station, provenanceOf: () => 'imported' });
const rowsOf = (table: string): Promise<number> =>
  store.read(null, async ({ db }) => count.parse((await sql`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]).n);

it('[IN1] stores the readings of a station that nobody has registered, once, under whatever name the file comes', async () => {
  await intake().accept([file]);
  await intake().accept([{ ...file, name: 'SL_ChuaBiet_01_20260315083001.txt' }]);
  expect([await rowsOf('reading'), await rowsOf('station_file')]).toEqual([2, 1]);
});

it('[IN8] shows a file that was set aside as refused, once, and takes it when it is sent again', async () => {
  const aside = { name: NAME, id: sha256, receivedAt: AT, head: 'pH\t7.25' };
  await intake().refuse(aside, 'Tệp được để riêng: thử nghiệm');
  await intake().refuse(aside, 'Tệp được để riêng: thử nghiệm');
  expect([await rowsOf('refused_row'), await rowsOf('reading')]).toEqual([1, 0]);
  await intake().accept([file]);
  expect([await rowsOf('refused_row'), await rowsOf('reading')]).toEqual([1, 2]);
});

it('[IN1] stores what two stations measured alike, for each of them', async () => {
  const other = { ...file, name: 'SL_ChuaBiet_02_20260315083000.txt' };
  await intake().accept([file, other]);
  await intake().accept([other]);
  expect([await rowsOf('reading'), await rowsOf('station_file')]).toEqual([4, 2]);
});

it('[IN1] takes a file that was refused for its name once it is sent again under a right one', async () => {
  // The very name of the station: what it was refused under must not be what it is taken by.
  for (const name of ['SL_ChuaBiet_01', 'dữ liệu.txt']) await intake().accept([{ ...file, name }]);
  expect(await rowsOf('reading')).toBe(0);
  await intake().accept([file]);
  expect([await rowsOf('reading'), await rowsOf('station_file')]).toEqual([2, 3]);
});
