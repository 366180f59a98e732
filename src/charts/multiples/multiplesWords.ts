import { columnStyle, figureText, type FigureStyle } from '../core/figureText';
import type { TableModel } from '../core/kit';
import { latestOf, type Multiple } from './multiple';

/** How the newest figures of all the charts compare. */
export const multiplesSummary = (charts: readonly Multiple[], style: FigureStyle): string => {
  const { t } = style;
  const known = charts.flatMap((chart) => {
    const latest = latestOf(chart);
    return latest ? [{ name: chart.name, value: latest.value }] : [];
  });
  const first = known[0];
  if (!first) return t('charts.summary.nothing');
  const high = known.reduce((best, each) => (each.value > best.value ? each : best), first);
  const low = known.reduce((best, each) => (each.value < best.value ? each : best), first);
  const compared =
    known.length === 1
      ? t('charts.summary.one', { label: first.name, value: figureText(first.value, style) })
      : t('charts.summary.multiples', {
          count: charts.length,
          high: figureText(high.value, style),
          highAt: high.name,
          low: figureText(low.value, style),
          lowAt: low.name,
        });
  const gaps = charts.length - known.length;
  return gaps > 0 ? `${compared} ${t('charts.summary.rankedGaps', { count: gaps })}` : compared;
};

/** All figures of the table are of one kind: they have one number of decimals. */
export const multiplesTable = (charts: readonly Multiple[], periods: readonly string[], style: FigureStyle): TableModel => {
  const column = columnStyle(
    charts.flatMap(({ values }) => values),
    style,
  );
  return {
    columns: [style.t('charts.item'), ...periods],
    rows: charts.map((chart) => ({
      key: chart.key,
      cells: [chart.name, ...periods.map((_, index) => figureText(chart.values[index], column))],
    })),
  };
};
