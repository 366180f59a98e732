import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../core/ChartFigure';
import type { KitProps } from '../core/kit';
import { isKnown } from '../core/known';
import { bulletDrawing } from './bulletDrawing';
import { rankRows, type BulletOrder, type BulletRow } from './bulletRow';
import { bulletSummary } from './bulletSummary';
import { bulletTable } from './bulletTable';

export interface BulletBarsProps extends KitProps {
  rows: readonly BulletRow[];
  order?: BulletOrder;
  /** Bars at most; the rest is counted on the chart and stands in the table. */
  most?: number;
  valueName?: string;
  planName?: string;
}

/** Ranked bars, each with a mark for its plan; the worst first unless told otherwise. */
export const BulletBars = ({ rows, order = 'worst', most = Infinity, valueName, planName, ...kit }: BulletBarsProps) => {
  const { t } = useTranslation();
  const { unit, decimals = 1 } = kit;
  const model = useMemo(() => {
    const style = { unit, decimals, t };
    const ranked = rankRows(rows, order);
    const [plan, value] = [planName ?? t('charts.plan'), valueName ?? t('charts.actual')];
    const none = rows.every((row) => !isKnown(row.value) && !isKnown(row.plan));
    return {
      draw: none ? undefined : bulletDrawing({ rows: ranked, planName: plan, valueName: value, style, most }),
      sentence: bulletSummary(rows, style),
      table: ranked.length === 0 ? undefined : () => bulletTable(ranked, plan, style),
    };
  }, [rows, order, most, valueName, planName, unit, decimals, t]);
  return <ChartFigure kit={kit} {...model} />;
};
