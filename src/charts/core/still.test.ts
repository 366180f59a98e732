import { beforeAll, describe, expect, it } from 'vitest';
import { bulletDrawing } from '../bullet/bulletDrawing';
import { heatDrawing } from '../heat/heatDrawing';
import { lineDrawing } from '../line/lineDrawing';
import { multiplesDrawing } from '../multiples/multiplesDrawing';
import { runSteps } from '../waterfall/waterfallStep';
import { waterfallDrawing } from '../waterfall/waterfallDrawing';
import type { Draw } from './drawing';
import type { FigureStyle } from './figureText';
import { testPaper } from './testPaper';
import { testWords } from './testWords';

const names = { actual: 'Thực hiện', plan: 'Kế hoạch', previous: 'Cùng kỳ', forecast: 'Dự báo' };
const KITS: Record<string, (style: FigureStyle) => Draw> = {
  line: (style) =>
    lineDrawing({
      points: [{ key: 'a', label: 'T1', value: 1, plan: 2, previous: 3, low: 1, high: 2 }],
      names,
      style,
      tight: false,
      ems: 20,
    }),
  bullet: (style) =>
    bulletDrawing({ rows: [{ key: 'a', name: 'A', value: 1 }], planName: 'Kế hoạch', valueName: 'Thực hiện', style, most: 9 }),
  waterfall: (style) => waterfallDrawing(runSteps([{ key: 'a', name: 'A', kind: 'total', value: 1 }]), style),
  heat: (style) => heatDrawing({ rows: [{ key: 'a', name: 'A' }], columns: ['0'], cells: [[1]], limit: 2, breach: 'above' }, style),
  multiples: (style) => multiplesDrawing([{ key: 'a', name: 'A', values: [1] }], ['T1'], style),
};

describe('charts stand still: a figure is read where it is, and nobody who wants less motion has to say so', () => {
  let style: FigureStyle;
  beforeAll(async () => {
    style = { unit: '%', decimals: 1, t: await testWords('vi') };
  });
  for (const [name, kit] of Object.entries(KITS))
    it(`${name}: no series is animated`, () => {
      const series: unknown = Reflect.get(kit(style)(testPaper(600)).option, 'series');
      expect(Array.isArray(series) && series.length > 0).toBe(true);
      for (const each of Array.isArray(series) ? series : []) expect(each).toMatchObject({ animation: false });
    });
});
