import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../core/ChartFigure';
import { columnStyle, figureText } from '../core/figureText';
import type { KitProps } from '../core/kit';
import { boundsText, seriesDrawing } from './seriesDrawing';
import { boundsAt, isBeyond, spansAt, type Series, type SeriesNames } from './seriesPoint';

export interface SeriesChartProps extends KitProps {
  series: Series;
  names: SeriesNames;
  /** What the chart says, in a sentence or two. */
  sentence: string;
  /** The axis need not reach zero. */
  tight?: boolean;
  /** Height in ems of the chart's text. */
  ems?: number;
  shared?: readonly number[];
}
const nothing: readonly number[] = [];

/** What an instrument measured over time: mean and span, limits of their days, breaches, gaps, and when it was not measuring. */
export const SeriesChart = ({ series, names, tight = false, ems = 15, shared = nothing, ...kit }: SeriesChartProps) => {
  const { t } = useTranslation();
  const { unit, decimals = 1 } = kit;
  const model = useMemo(() => {
    const style = { unit, decimals, t };
    const isEmpty = series.points.every(({ status }) => status === 'silent');
    const hasLimit = series.bounds.length > 0;
    return {
      draw: isEmpty ? undefined : seriesDrawing({ series, names, style, tight, ems, shared }),
      table: isEmpty
        ? undefined
        : () => {
            const figures = columnStyle(
              series.points.map(({ value }) => value),
              style,
            );
            return {
              columns: [t('charts.period'), names.value, names.range, ...(hasLimit ? [names.limit] : []), t('charts.note')],
              rows: series.points.map((point) => {
                const held = boundsAt(series.bounds, point);
                const { value, min, max, status, note } = point;
                const word = status === 'measuring' ? [] : [names[status]];
                return {
                  key: point.key,
                  cells: [
                    point.label,
                    `${isBeyond(series.bounds, point) ? '◆ ' : ''}${figureText(value, figures)}`,
                    min === null || max === null ? '–' : t('charts.range', { low: figureText(min, style), high: figureText(max, style) }),
                    ...(hasLimit ? [held ? boundsText(held, style) : '–'] : []),
                    [...word, ...(note === undefined ? [] : [note]), ...spansAt(series, point).map(({ label }) => label)].join(' · '),
                  ],
                };
              }),
            };
          },
    };
  }, [series, names, unit, decimals, t, tight, ems, shared]);
  return <ChartFigure kit={kit} {...model} sentence={kit.sentence} />;
};
