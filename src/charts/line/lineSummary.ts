import { figureText, gapText, type FigureStyle } from '../core/figureText';
import { isKnown } from '../core/known';
import type { LinePoint } from './linePoint';

/** The line in a sentence or two: highest, lowest, latest, where that stands to plan, and what is lacking. */
export const lineSummary = (points: readonly LinePoint[], style: FigureStyle): string => {
  const { t } = style;
  const known = points.flatMap((point) => (isKnown(point.value) ? [{ ...point, value: point.value }] : []));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return t('charts.summary.nothing');
  const say = (value: number) => figureText(value, style);
  const high = known.reduce((best, point) => (point.value > best.value ? point : best));
  const low = known.reduce((best, point) => (point.value < best.value ? point : best));
  const lastAt = last.provisional ? `${last.label}, ${t('charts.provisional')}` : last.label;
  const parts: string[] = [
    known.length === 1
      ? t('charts.summary.one', { label: lastAt, value: say(last.value) })
      : high.value === low.value
        ? t('charts.summary.flat', { last: say(last.value), firstAt: first.label, lastAt })
        : t('charts.summary.line', {
            high: say(high.value),
            highAt: high.label,
            low: say(low.value),
            lowAt: low.label,
            last: say(last.value),
            lastAt,
          }),
  ];
  if (isKnown(last.plan)) parts.push(t('charts.summary.linePlan', { gap: gapText(last.value, last.plan, style) }));
  // What lies after the latest figure is still to come; a gap is what lies before it.
  const gaps = points
    .slice(
      0,
      points.findIndex(({ key }) => key === last.key),
    )
    .filter(({ value }) => !isKnown(value)).length;
  if (gaps > 0) parts.push(t('charts.summary.gaps', { count: gaps }));
  return parts.join(' ');
};
