import { expect, it } from 'vitest';
import { metric } from './metric';
import { markdownTable, textTable } from './table';

const metrics = [
  metric({ name: 'pixel.p95', value: 1234.5678, unit: 'ms', floor: 100, aim: { most: 100 }, note: 'a | b' }),
  metric({ name: 'fan', value: 0.81234, unit: '', floor: 1, aim: { least: 0.8, of: 'ratio' } }),
  metric({ name: 'none', value: Number.NaN, unit: 's' }),
];

it('writes numbers as Vietnamese does, and says where nothing was measured', () => {
  const lines = textTable(metrics).split('\n');
  expect(lines.find((line) => line.startsWith('pixel.p95'))).toMatch(/1\.234,57 ms +100 +12,35 +≤ 100 ms +✘$/);
  expect(lines.find((line) => line.startsWith('fan'))).toMatch(/0,812 +1 +0,812 +tỷ lệ ≥ 0\.8 +✔$/);
  expect(lines.find((line) => line.startsWith('none'))).toContain('không đo được');
});

it('keeps a Markdown row whole when a note holds a bar', () => {
  const rows = markdownTable(metrics).split('\n');
  expect(rows).toHaveLength(5);
  expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length))).toEqual(new Set([9]));
});
