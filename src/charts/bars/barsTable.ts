import { figureText, type FigureStyle } from '../core/figureText';
import type { TableModel } from '../core/kit';
import type { Bar, BarSeries } from './bar';
import { sumOf } from './barsDrawing';

/** A row a bar; a column a series where there are several, what they add up to, and what that is held against. */
export const barsTable = (
  bars: readonly Bar[],
  series: readonly BarSeries[],
  markName: string | undefined,
  total: string,
  style: FigureStyle,
): TableModel => ({
  columns: [
    style.t('charts.period'),
    ...(series.length > 1 ? series.map(({ name }) => name) : []),
    total,
    ...(markName === undefined ? [] : [markName]),
  ],
  rows: bars.map((bar) => ({
    key: bar.key,
    cells: [
      bar.name,
      ...(series.length > 1 ? series.map((_, at) => figureText(bar.parts[at] ?? 0, style)) : []),
      figureText(sumOf(bar), style),
      ...(markName === undefined ? [] : [figureText(bar.mark, style)]),
    ],
  })),
});
