import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SIMULATED_STATIONS, createSimulator, isSimulatedStation } from './simulator';
import { parseStationFile } from './stationFiles/parse';

let dir = '';
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'simulator-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const seeded = () => {
  let state = 7;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

describe('createSimulator', () => {
  it('writes files that the parser accepts whole, once a second', async () => {
    let now = Date.parse('2026-03-15T18:00:00Z');
    const simulator = createSimulator({ dir, clock: () => new Date(now), random: seeded(), intervalMs: 1_000 });
    const seen: number[] = [];
    for (let i = 0; i < 20; i += 1, now += 1_000) {
      const written = await simulator.writeOnce();
      expect(written).toHaveLength(6);
      expect(await simulator.writeOnce()).toEqual([]);
      for (const name of written) {
        const { station, rows, refused } = parseStationFile(name, await readFile(join(dir, name)), new Date(now));
        const known = SIMULATED_STATIONS.find(({ id }) => id === station);
        expect([isSimulatedStation(station), rows.length, refused]).toEqual([true, known?.parameters.length, []]);
        for (const { value } of rows) expect(value).toBeGreaterThanOrEqual(0);
        if (station === 'SIM_MAU_03') seen.push(rows.find(({ parameter }) => parameter === 'pH')?.value ?? NaN);
      }
    }
    for (const [i, value] of seen.slice(1).entries()) expect(Math.abs(value - (seen[i] ?? NaN))).toBeLessThan(0.12);
    expect(new Set(seen).size).toBeGreaterThan(5);
    expect((await readdir(dir)).filter((name) => !name.endsWith('.txt'))).toEqual([]);
  });
});

describe('isSimulatedStation', () => {
  it('tells invented stations from others', () => {
    expect(SIMULATED_STATIONS.every(({ id }) => isSimulatedStation(id))).toBe(true);
    expect(isSimulatedStation('SL_NhaMay_01')).toBe(false);
  });
});
