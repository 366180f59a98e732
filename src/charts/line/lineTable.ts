import type { TFunction } from 'i18next';
import { columnStyle, figureText, type FigureStyle } from '../core/figureText';
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
  const column = (read: (point: LinePoint) => readonly (number | null | undefined)[]) => columnStyle(points.flatMap(read), style);
  const actual = column(({ value }) => [value]);
  const plan = column((point) => [point.plan]);
  const previous = column((point) => [point.previous]);
  const forecast = column(({ low, high }) => [low, high]);
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
        figureText(point.value, actual),
        ...(has.plan ? [[figureText(point.plan, plan), ...(point.step === undefined ? [] : [point.step])].join(' · ')] : []),
        ...(has.previous ? [figureText(point.previous, previous)] : []),
        ...(has.forecast ? [forecastText(point, forecast)] : []),
      ],
    })),
  };
};
