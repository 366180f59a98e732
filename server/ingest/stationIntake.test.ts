import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openEmbeddedStore } from '../store/openStore';
import type { Store } from '../store/store';
import { createStationIntake } from './stationIntake';

const AT = new Date('2026-03-15T01:31:00Z');
const NAME = 'SL_ChuaBiet_01_20260315083000.txt';
const bytes = new TextEncoder().encode('pH\t7.25\t-\t20260315083000\t00\nCl dư 0.5 mg/L 20260315083000 00');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const file = { name: NAME, bytes, sha256, receivedAt: AT };
const count = z.object({ n: z.coerce.number() });

let store: Store;
beforeEach(async () => void (store = await openEmbeddedStore(null, () => AT)));
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
