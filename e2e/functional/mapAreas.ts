import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { GivenArea } from './areaFigures';

const file = z.object({ units: z.array(z.object({ code: z.string() })) });

/** Mường La: large, in the north. */
export const WORST = { code: '03808', name: 'Xã Mường La' };

/** All 75 units: Mường La far behind, three without figures, the others from 9 points behind to 11 ahead. */
export const MAP_AREAS: GivenArea[] = file
  .parse(JSON.parse(readFileSync('data/units.json', 'utf8')))
  .units.map(({ code }, at) => ({ code, gap: code === WORST.code ? -27 : at % 25 === 7 ? null : (at % 21) - 9 }));
