import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { collisions, testPaper } from '../core/testPaper';
import { testWords } from '../core/testWords';
import { waterfallDrawing } from './waterfallDrawing';
import { runSteps, type WaterfallStep } from './waterfallStep';
import { waterfallSummary, waterfallTable } from './waterfallWords';

let t: TFunction;
beforeAll(async () => {
  t = await testWords('vi');
});
const style = () => ({ unit: 'tỷ đồng', decimals: 1, t });
const step = (name: string, value: number | null, kind: WaterfallStep['kind'] = 'change'): WaterfallStep => ({
  key: name,
  name,
  value,
  kind,
});
const steps = [step('Đầu kỳ', 40, 'total'), step('Cắt giảm', -95), step('Bổ sung', 20), step('Cuối kỳ', null, 'total')];

describe('a waterfall', () => {
  it('runs through zero and ends at what the changes come to', () =>
    expect(runSteps(steps).map(({ span }) => span)).toEqual([
      { from: 0, to: 40 },
      { from: 40, to: -55 },
      { from: -55, to: -35 },
      { from: 0, to: -35 },
    ]));
  it('knows nothing after a change that is not known, until the next level that is given', () =>
    expect(runSteps([step('a', 40, 'total'), step('b', null), step('c', 5), step('d', 72, 'total')]).map(({ span }) => span)).toEqual([
      { from: 0, to: 40 },
      null,
      null,
      { from: 0, to: 72 },
    ]));
  it('sums itself up with its largest rise and fall', () =>
    expect(waterfallSummary(runSteps(steps), style()).replaceAll('\u00a0', ' ')).toBe(
      'Từ 40 tỷ đồng (Đầu kỳ) đến −35 tỷ đồng (Cuối kỳ). Tăng nhiều nhất: Bổ sung (+20 tỷ đồng). Giảm nhiều nhất: Cắt giảm (−95 tỷ đồng).',
    ));
  it('has a table with changes and running totals', () =>
    expect(waterfallTable(runSteps(steps), style()).rows[2]?.cells).toEqual(['Bổ sung', '+20\u00a0tỷ đồng', '−35\u00a0tỷ đồng']));
  it('keeps its texts apart', () => {
    for (const width of [260, 700]) expect(collisions(waterfallDrawing(runSteps(steps), style())(testPaper(width)).option, 12)).toEqual([]);
  });
});
