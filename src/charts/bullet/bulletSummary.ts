import { figureText, gapText, type FigureStyle } from '../core/figureText';
import { isKnown } from '../core/known';
import type { BulletRow } from './bulletRow';

/** The ranking in words: the ends, how many are behind their plan and who is furthest, how many have no figure. */
export const bulletSummary = (rows: readonly BulletRow[], style: FigureStyle): string => {
  const { t } = style;
  const known = rows.flatMap((row) => (isKnown(row.value) ? [{ ...row, value: row.value }] : []));
  const first = known[0];
  if (!first) return t('charts.summary.nothing');
  const high = known.reduce((best, row) => (row.value > best.value ? row : best));
  const low = known.reduce((best, row) => (row.value < best.value ? row : best));
  const parts: string[] = [
    known.length === 1
      ? t('charts.summary.one', { label: first.name, value: figureText(first.value, style) })
      : high.value === low.value
        ? t('charts.summary.rankedEqual', { count: known.length, value: figureText(high.value, style) })
        : t('charts.summary.ranked', {
            high: figureText(high.value, style),
            highAt: high.name,
            low: figureText(low.value, style),
            lowAt: low.name,
          }),
  ];
  const planned = known.flatMap((row) => (isKnown(row.plan) ? [{ ...row, plan: row.plan }] : []));
  const behind = planned.filter(({ value, plan }) => value < plan);
  const worst = behind.toSorted((a, b) => a.value - a.plan - (b.value - b.plan))[0];
  if (known.length === 1 && planned[0]) parts.push(t('charts.summary.onePlan', { gap: gapText(planned[0].value, planned[0].plan, style) }));
  else if (worst)
    parts.push(
      t('charts.summary.rankedPlan', {
        behind: behind.length,
        count: planned.length,
        worst: worst.name,
        gap: gapText(worst.value, worst.plan, style),
      }),
    );
  else if (planned.length > 1) parts.push(t('charts.summary.rankedAllOn', { count: planned.length }));
  if (known.length < rows.length) parts.push(t('charts.summary.rankedGaps', { count: rows.length - known.length }));
  return parts.join(' ');
};
