import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../core/ChartFigure';
import type { KitProps } from '../core/kit';
import type { Bar, BarSeries } from './bar';
import { barsDrawing } from './barsDrawing';
import { barsTable } from './barsTable';

export interface CountBarsProps extends KitProps {
  bars: readonly Bar[];
  series: readonly BarSeries[];
  /** What the line across a bar is, where bars have one. */
  markName?: string | undefined;
  /** The head of the column of sums. */
  totalName: string;
  /** What the bars say: the page knows it. */
  sentence: string;
}

/** How many there were of each kind, day by day. */
export const CountBars = ({ bars, series, markName, totalName, sentence, ...kit }: CountBarsProps) => {
  const { t } = useTranslation();
  const { unit } = kit;
  const model = useMemo(() => {
    const style = { unit: '', decimals: 0, t };
    return {
      draw: bars.length === 0 ? undefined : barsDrawing({ bars, series, markName, style: { ...style, unit } }),
      table: bars.length === 0 ? undefined : () => barsTable(bars, series, markName, totalName, style),
    };
  }, [bars, series, markName, totalName, unit, t]);
  return <ChartFigure kit={kit} sentence={sentence} {...model} />;
};
