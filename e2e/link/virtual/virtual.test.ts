import { environmentManager } from '@tanstack/react-query';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { live } from './life';

vi.mock('socket.io', async () => ({ Server: (await import('./socketServer')).VirtualServer }));

const seed = process.env['LINK_SEED'] ?? '1';
const runs = Number(process.env['LINK_RUNS'] ?? 2_000);
const SHOWN = 5;

describe(`the state on screen becomes the server's, over a virtual network (LINK_SEED=${seed})`, () => {
  beforeAll(() => environmentManager.setIsServer(() => false));

  it('the same seed lives the same life', async () => {
    for (const own of ['a', 'b', 'c']) {
      const first = await live(`${seed}/${own}`);
      expect((await live(`${seed}/${own}`)).trace).toEqual(first.trace);
      expect(first.trace.length).toBeGreaterThan(10);
    }
  });

  it(`[LV3] [LV4] [LV7] [LV8] in ${runs} lives it never goes back or shows what never was, and within a minute after the faults it is the server's`, async () => {
    const began = process.cpuUsage();
    const wrong: string[] = [];
    let settledMs = 0;
    let revalidated = 0;
    for (let run = 0; run < runs; run += 1) {
      const outcome = await live(`${seed}/${run}`);
      if (outcome.wrong.length > 0) wrong.push(`LINK_SEED=${seed}, life ${run}: ${outcome.wrong.slice(0, 3).join('; ')}`);
      settledMs = Math.max(settledMs, outcome.settledMs);
      revalidated += outcome.revalidated;
    }
    const { user, system } = process.cpuUsage(began);
    console.log(
      `${runs} lives in ${((user + system) / 1e6).toFixed(1)} s of CPU; settled after ${settledMs} ms at most; ${revalidated} answers were 304`,
    );
    expect(wrong.length, wrong.slice(0, SHOWN).join('\n')).toBe(0);
    expect(revalidated).toBeGreaterThan(0);
  }, 600_000);
});
