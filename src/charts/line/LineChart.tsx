import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../core/ChartFigure';
import type { KitProps } from '../core/kit';
import { lineDrawing } from './lineDrawing';
import { lineIsEmpty, type LineNames, type LinePoint } from './linePoint';
import { lineSummary } from './lineSummary';
import { lineTable } from './lineTable';

export interface LineChartProps extends KitProps {
  points: readonly LinePoint[];
  names?: Partial<LineNames>;
  /** The axis need not reach zero. */
  tight?: boolean;
  /** Height in ems of the chart's text. */
  ems?: number;
  /** A figure holds until the next one is told. */
  stepped?: boolean;
}

/** A figure over time beside its plan (dashed), the period before (grey) and its forecast (a band). */
export const LineChart = ({ points, names, tight = false, ems = 20, stepped = false, ...kit }: LineChartProps) => {
  const { t } = useTranslation();
  const { unit, decimals = 1 } = kit;
  const model = useMemo(() => {
    const style = { unit, decimals, t };
    const all = {
      actual: t('charts.actual'),
      plan: t('charts.plan'),
      previous: t('charts.previous'),
      forecast: t('charts.forecast'),
      ...names,
    };
    return {
      draw: lineIsEmpty(points) ? undefined : lineDrawing({ points, names: all, style, tight, ems, stepped }),
      sentence: lineSummary(points, style),
      table: points.length === 0 ? undefined : () => lineTable(points, all, style),
    };
  }, [points, names, unit, decimals, t, tight, ems, stepped]);
  return <ChartFigure kit={kit} {...model} />;
};
