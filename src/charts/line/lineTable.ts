import type { TFunction } from 'i18next';
import { figureText, type FigureStyle } from '../core/figureText';
import type { TableModel } from '../core/kit';
import { isKnown } from '../core/known';
import type { LineNames, LinePoint } from './linePoint';

export const forecastText = ({ low, high }: LinePoint, style: FigureStyle): string =>
  isKnown(low) && isKnown(high)
    ? style.t('charts.range', { low: figureText(low, style), high: figureText(high, style) })
    : figureText(null, style);

/** The series that have at least one figure, in the order they are read. */
export const seriesOf = (points: readonly LinePoint[]) => ({
  plan: points.some(({ plan }) => isKnown(plan)),
  previous: points.some(({ previous }) => isKnown(previous)),
  forecast: points.some(({ low, high }) => isKnown(low) && isKnown(high)),
});

export const nameOfPoint = ({ label, provisional }: LinePoint, t: TFunction): string =>
  provisional ? `${label} (${t('charts.provisional')})` : label;

/** A row a period, a column a series that has figures. */
export const lineTable = (points: readonly LinePoint[], names: LineNames, style: FigureStyle): TableModel => {
  const has = seriesOf(points);
  return {
    columns: [
      style.t('charts.period'),
      names.actual,
      ...(has.plan ? [names.plan] : []),
      ...(has.previous ? [names.previous] : []),
      ...(has.forecast ? [names.forecast] : []),
    ],
    rows: points.map((point) => ({
      key: point.key,
      cells: [
        nameOfPoint(point, style.t),
        figureText(point.value, style),
        ...(has.plan ? [figureText(point.plan, style)] : []),
        ...(has.previous ? [figureText(point.previous, style)] : []),
        ...(has.forecast ? [forecastText(point, style)] : []),
      ],
    })),
  };
};
