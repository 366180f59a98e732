import { readFileSync } from 'node:fs';
import { AutoETS, initSync as startEts } from '@bsull/augurs/ets';
import { initSync as startMstl, MSTL } from '@bsull/augurs/mstl';
import { fitWith } from './fitWith.mjs';
import type { FitModels } from './models';
import { rememberFits } from './rememberFits';

startEts({ module: readFileSync('node_modules/@bsull/augurs/ets_bg.wasm') });
startMstl({ module: readFileSync('node_modules/@bsull/augurs/mstl_bg.wasm') });
const fit = fitWith({ ets: (season) => new AutoETS(season, 'AZN'), mstl: (season) => MSTL.ets([season]) });

/** The library itself, on the thread of the test. */
export const fitHere: FitModels = rememberFits(async (jobs) => jobs.map(fit));

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Normal noise of spread 1 (Box–Muller). */
export const normal =
  (random: () => number): (() => number) =>
  () =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** `count` months from January of `year` on. */
export const months = (count: number, year = 2023): string[] =>
  Array.from({ length: count }, (_, at) => `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
