import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const CHARTS = fileURLToPath(new URL('../src/charts', import.meta.url));

it('no style sheet of a chart moves anything: nobody who wants less motion has to say so', () => {
  const sheets = readdirSync(CHARTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) expect(readFileSync(join(CHARTS, sheet), 'utf8')).not.toMatch(/transition|animation|@keyframes/);
});
