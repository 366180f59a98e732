import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSimulatedStation, SIMULATED_STATIONS } from './simulatedStations';
import { createSimulator } from './simulator';
import { parseStationFile } from './stationFiles/parse';

let dir = '';
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'simulator-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('createSimulator', () => {
  it('writes files that the parser accepts whole, once a second', async () => {
    let now = Date.parse('2026-03-15T18:00:00Z');
    const simulator = createSimulator({ dir, clock: () => new Date(now), seed: 7, intervalMs: 1_000 });
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

describe('the seed and the clock', () => {
  const write = async (folder: string, seed: number, stations = SIMULATED_STATIONS) => {
    let now = Date.parse('2026-03-15T18:00:00Z');
    const into = join(dir, folder);
    await mkdir(into);
    const simulator = createSimulator({ dir: into, clock: () => new Date(now), seed, intervalMs: 1_000, stations });
    for (let i = 0; i < 5; i += 1, now += 5_000) await simulator.writeOnce();
    const names = (await readdir(into)).toSorted();
    return Promise.all(names.map(async (name) => [name, await readFile(join(into, name), 'utf8')]));
  };

  it('gives the same files for the same seed, whatever other stations there are, and others for another', async () => {
    const first = await write('a', 7);
    expect(await write('b', 7)).toEqual(first);
    expect(await write('c', 8)).not.toEqual(first);
    const alone = await write('d', 7, SIMULATED_STATIONS.slice(3, 4));
    expect(alone).toEqual(first.filter(([name]) => name?.startsWith('SIM_MAU_04_')));
  });

  it('writes one file a station after a night of sleep, not one for every tick that was missed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      let now = Date.parse('2026-03-15T18:00:00Z');
      const simulator = createSimulator({ dir, clock: () => new Date(now), seed: 7, intervalMs: 5_000 });
      simulator.start();
      await vi.waitFor(async () => expect(await readdir(dir)).toHaveLength(6));
      now += 8 * 3_600_000;
      vi.advanceTimersByTime(5_000);
      await vi.waitFor(async () => expect(await readdir(dir)).toHaveLength(12));
      await simulator.stop();
      expect(new Set((await readdir(dir)).map((name) => name.slice(-18, -4)))).toEqual(new Set(['20260316010000', '20260316090000']));
    } finally {
      vi.useRealTimers();
    }
  });

  it('queues nothing while the disk is slow', async () => {
    const gone = join(dir, 'gone');
    const errors: unknown[] = [];
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      let now = Date.parse('2026-03-15T18:00:00Z');
      const simulator = createSimulator({
        dir: gone,
        clock: () => new Date((now += 1_000)),
        seed: 7,
        intervalMs: 1_000,
        onError: (error) => errors.push(error),
      });
      simulator.start();
      vi.advanceTimersByTime(60_000); // Sixty ticks while the first write has not come back.
      await simulator.stop();
      expect(errors).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('speaks of no real place: names, ids and files all say that they are invented', () => {
    for (const { id, name } of SIMULATED_STATIONS) {
      expect(id).toMatch(/^SIM_MAU_\d\d$/);
      expect(name).toMatch(/^Trạm mẫu \d\d /);
    }
  });
});

describe('isSimulatedStation', () => {
  it('tells invented stations from others', () => {
    expect(SIMULATED_STATIONS.every(({ id }) => isSimulatedStation(id))).toBe(true);
    expect(isSimulatedStation('SL_NhaMay_01')).toBe(false);
  });
});
