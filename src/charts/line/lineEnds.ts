import type { Paper } from '../core/drawing';
import { figureText, type FigureStyle } from '../core/figureText';
import { forecastText, seriesOf } from './lineTable';
import { isKnown } from '../core/known';
import type { LineNames, LinePoint } from './linePoint';

/** The end of a line: what is written there, and what it points at. */
export interface LineEnd {
  id: 'actual' | 'plan' | 'previous' | 'forecast';
  index: number;
  value: number;
  name: string;
  figure: string;
  fill: string;
  weight: number;
}

const lastKnown = (points: readonly LinePoint[], read: (point: LinePoint) => number | null | undefined) =>
  points.findLastIndex((point) => isKnown(read(point)));

/** The ends of the lines that have figures; the actual comes first. */
export const lineEnds = (points: readonly LinePoint[], names: LineNames, style: FigureStyle, { ink }: Paper): LineEnd[] => {
  const has = seriesOf(points);
  const ends: LineEnd[] = [];
  const add = (id: 'actual' | 'plan' | 'previous', read: (point: LinePoint) => number | null | undefined, fill: string, weight: number) => {
    const index = lastKnown(points, read);
    const point = points[index];
    const value = point && read(point);
    if (!isKnown(value)) return;
    ends.push({ id, index, value, name: names[id], figure: figureText(value, style), fill, weight });
  };
  add('actual', ({ value }) => value, ink.text, 700);
  if (has.plan) add('plan', ({ plan }) => plan, ink.text2, 500);
  if (has.previous) add('previous', ({ previous }) => previous, ink.text2, 400);
  const index = lastKnown(points, ({ low, high }) => (isKnown(low) && isKnown(high) ? low : null));
  const point = points[index];
  if (has.forecast && point && isKnown(point.low) && isKnown(point.high))
    ends.push({
      id: 'forecast',
      index,
      value: (point.low + point.high) / 2,
      name: names.forecast,
      figure: forecastText(point, style),
      fill: ink.text2,
      weight: 500,
    });
  return ends;
};
