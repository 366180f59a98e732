import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import type { ImportedFile } from '../../contract/imports/importedFile';
import { envelopeBody } from './envelopeBody.rig';
import { runGateway, type GatewayProcess } from './gatewayProcess.rig';

const ROWS = 20_000;
let dir = '';
let gateway: GatewayProcess | null = null;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-import-crash-'))));
afterEach(async () => {
  gateway?.child.kill('SIGKILL');
  await gateway?.ended;
  await rm(dir, { recursive: true, force: true });
});

const DAY_MS = 86_400_000;
const csv = (rows: number): string => {
  const day = (at: number): string => new Date(Date.UTC(1900) + at * DAY_MS).toISOString().slice(0, 10);
  const lines = Array.from({ length: rows }, (_, at) => `I.3;${day(at)};${50 + (at % 10)};%`);
  return ['Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính', ...lines].join('\n');
};
const send = (address: string, id: string, text: string) =>
  fetch(`${address}/api/imports/${id}?kind=observations&name=a.csv`, { method: 'PUT', body: text });
const fileOf = async (address: string, id: string): Promise<ImportedFile | undefined> =>
  FEEDS.imports.body.parse(await envelopeBody(address, 'imports')).files.find((file) => file.id === id);
const stored = async (address: string): Promise<number> => {
  const { indicators } = FEEDS.indicators.body.parse(await envelopeBody(address, 'indicators?set=cds-2025'));
  return indicators.flatMap(({ observations }) => observations).length;
};
const start = async (): Promise<string> => {
  gateway = runGateway({ DATA_DIR: dir });
  return gateway.ready();
};

it('[IM9] killed while it reads a file, it keeps every figure, says that the file was interrupted, and clears what it left', async () => {
  let address = await start();
  const before = await stored(address);
  const id = randomUUID();
  expect((await send(address, id, csv(ROWS))).status).toBe(201);
  await expect.poll(async () => (await fileOf(address, id))?.state, { timeout: 60_000, interval: 30 }).toBe('reading');
  expect(await readdir(join(dir, 'imports'))).toHaveLength(1);
  await gateway?.kill('SIGKILL');

  address = await start();
  expect(gateway?.printed()).toContain('1 tệp nhập bị ngắt');
  expect(await fileOf(address, id)).toMatchObject({ state: 'interrupted', counts: null });
  expect(await readdir(join(dir, 'imports'))).toEqual([]);
  expect(await stored(address)).toBe(before);

  // The same file, sent again, is taken; killed while it is stored, it is stored whole or not at all.
  const again = randomUUID();
  await send(address, again, csv(ROWS));
  await expect.poll(async () => (await fileOf(address, again))?.state, { timeout: 240_000, interval: 100 }).toBe('checked');
  const checked = await fileOf(address, again);
  const body = JSON.stringify({ id: randomUUID(), command: 'import.apply', expected: checked?.version, payload: { import: again } });
  const apply = fetch(`${address}/api/commands/import.apply`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  apply.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await gateway?.kill('SIGKILL');

  address = await start();
  const after = await fileOf(address, again);
  expect(await stored(address)).toBe(after?.state === 'applied' ? before + ROWS : before);
  expect(['checked', 'applied']).toContain(after?.state);
}, 600_000);
