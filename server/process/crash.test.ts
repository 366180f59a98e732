import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FEEDS } from '../../contract/feeds/index';
import { openEmbeddedStore } from '../store/openStore';
import { envelopeBody } from './envelopeBody.rig';
import { runGateway, type GatewayProcess } from './gatewayProcess.rig';

const FILES = 1_600;
const PARAMETERS = ['COD', 'TSS', 'TP', 'TN', 'TOC'];
const ROWS_A_FILE = PARAMETERS.length;
const KILLS = 5;
const FIRST = Date.parse('2026-03-01T00:00:00Z');

let dir = '';
let gateway: GatewayProcess | null = null;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-crash-'))));
afterEach(async () => {
  gateway?.child.kill('SIGKILL');
  await gateway?.ended;
  await rm(dir, { recursive: true, force: true });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const stampOf = (index: number) => new Date(FIRST + index * 60_000 + 7 * 3_600_000).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '');
const stationOf = (index: number) => `SL_ThuNghiem_${index % 4}`;
const nameOf = (index: number) => `${stationOf(index)}_${stampOf(index)}.txt`;
const drop = async (index: number) => {
  const line = (parameter: string, row: number) => `${parameter}\t${index}.${row}\tmg/L\t${stampOf(index)}\t00`;
  await writeFile(join(dir, 'inbox', nameOf(index)), PARAMETERS.map(line).join('\r\n'));
};
const archived = async (): Promise<string[]> => {
  const days = await readdir(join(dir, 'archive')).catch(() => []);
  return (await Promise.all(days.map((day) => readdir(join(dir, 'archive', day))))).flat();
};
const counts = z.object({
  readings: z.coerce.number(),
  distinct: z.coerce.number(),
  files: z.coerce.number(),
  seqs: z.coerce.number(),
  head: z.coerce.number(),
});
const countStored = async () => {
  const store = await openEmbeddedStore(dir, () => new Date());
  try {
    return await store.read(null, async ({ db }) => {
      const { rows } = await sql`select (select count(*) from reading) as readings,
        (select count(*) from (select distinct datastream, observed_at from reading) r) as distinct,
        (select count(*) from station_file) as files, (select count(*) from outbox where channel = 'intake') as seqs,
        (select seq from channel where name = 'intake') as head`.execute(db);
      return counts.parse(rows[0]);
    });
  } finally {
    await store.close();
  }
};

it('[IN1] [IN3] loses nothing that was acknowledged and doubles nothing, however often it is killed in mid-ingest', async () => {
  await mkdir(join(dir, 'inbox'));
  let killedBusy = 0;
  for (let round = 0; round < KILLS; round += 1) {
    gateway = runGateway({ DATA_DIR: dir });
    const address = await gateway.ready();
    const share = FILES / KILLS;
    for (let i = 0; i < share; i += 1) await drop(round * share + i);
    await pause(250 + Math.random() * 700);
    await gateway.kill('SIGKILL');
    const left = (await readdir(join(dir, 'inbox'))).length;
    if (left > 0) killedBusy += 1;
    expect(address).toMatch(/:\d+$/);
    expect(left + (await archived()).length).toBe((round + 1) * share);
    // What had left the inbox was acknowledged: it must be in the store of the dead program as it lies on the disk.
    if (round === 1) expect((await countStored()).files).toBeGreaterThanOrEqual((await archived()).length);
  }
  expect(killedBusy).toBeGreaterThan(0);

  gateway = runGateway({ DATA_DIR: dir });
  const address = await gateway.ready();
  await expect.poll(() => readdir(join(dir, 'inbox')), { timeout: 180_000, interval: 200 }).toEqual([]);
  expect((await archived()).toSorted()).toEqual(Array.from({ length: FILES }, (_, index) => nameOf(index)).toSorted());

  const intake = FEEDS.intake.body.parse(await envelopeBody(address, 'intake'));
  expect([intake.files, intake.accepted, intake.refused]).toEqual([FILES, FILES * ROWS_A_FILE, 0]);
  const { readings } = FEEDS.readings.body.parse(await envelopeBody(address, 'readings'));
  expect(readings).toHaveLength(4 * ROWS_A_FILE);
  for (const { station, stationName, parameter, value } of readings) {
    const newest = FILES - 4 + Number(station.slice(-1));
    expect([stationName, value]).toEqual([station, Number(`${newest}.${PARAMETERS.indexOf(parameter)}`)]);
  }

  expect((await gateway.kill('SIGTERM')).code).toBe(0);
  const stored = await countStored();
  const expected = FILES * ROWS_A_FILE;
  expect(stored).toEqual({ readings: expected, distinct: expected, files: FILES, seqs: stored.head, head: stored.head });
}, 420_000);
