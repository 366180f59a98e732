/** `npm run boundaries:generate`: draws data/geo/boundaries.geojson from the grid; the same grid gives the same bytes. */
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { buildBoundaries, writeBoundaries } from './buildBoundaries';

const register = z.object({ units: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string() })) });
const TARGET = 'data/geo/boundaries.geojson';

const grid = await readFile('data/geo/commune-grid.txt', 'utf8');
const { units } = register.parse(JSON.parse(await readFile('data/units.json', 'utf8')));
const features = buildBoundaries(grid, units);
const text = writeBoundaries(features);
await writeFile(TARGET, text);
const kb = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
console.log(`${TARGET}: ${features.length} đơn vị, ${kb(Buffer.byteLength(text))} (gzip ${kb(gzipSync(text).length)}).`);
