import { describe, expect, it } from 'vitest';
import { createRandom } from './random';
import { runWorld } from './run';
import { openWorld } from './world';

const seed = process.env['LINK_SEED'] ?? String(Date.now());
const worlds = Number(process.env['LINK_WORLDS'] ?? 2);
const screens = Number(process.env['LINK_SCREENS'] ?? 10);

describe(`the state on screen becomes the server's (LINK_SEED=${seed})`, () => {
  it(`[LV3] [LV4] [LV7] [LV8] in ${worlds * screens} runs through cuts, half-open lines, lost, doubled and reordered messages, restarts, 304s and cut history`, async () => {
    const settled: number[] = [];
    let revalidated = 0;
    const open = (world: number) => openWorld(createRandom(`${seed}/${world} rows`));
    let next = open(0);
    for (let world = 0; world < worlds; world += 1) {
      const here = await next;
      // The next world's database starts while this one is at work.
      if (world + 1 < worlds) next = open(world + 1);
      const outcome = await runWorld(here, `${seed}/${world}`, screens);
      expect(outcome.wrong, `LINK_SEED=${seed}, world ${world}`).toEqual([]);
      settled.push(outcome.settledMs);
      revalidated += outcome.revalidated;
    }
    console.log(`settled after ${Math.max(...settled)} ms at most; ${revalidated} answers were 304`);
    expect(revalidated).toBeGreaterThan(0);
  }, 600_000);
});
