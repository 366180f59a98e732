import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../core/ChartFigure';
import type { KitProps } from '../core/kit';
import { latestOf, type Multiple } from './multiple';
import { multiplesDrawing } from './multiplesDrawing';
import { multiplesSummary, multiplesTable } from './multiplesWords';

export interface SmallMultiplesProps extends KitProps {
  charts: readonly Multiple[];
  /** The periods that all charts share, oldest first. */
  periods: readonly string[];
}

/** Many lines side by side on one scale. */
export const SmallMultiples = ({ charts, periods, ...kit }: SmallMultiplesProps) => {
  const { t } = useTranslation();
  const { unit, decimals = 1 } = kit;
  const model = useMemo(() => {
    const style = { unit, decimals, t };
    const none = charts.every((chart) => latestOf(chart) === undefined);
    return {
      draw: none ? undefined : multiplesDrawing(charts, periods, style),
      sentence: multiplesSummary(charts, style),
      table: charts.length === 0 ? undefined : () => multiplesTable(charts, periods, style),
    };
  }, [charts, periods, unit, decimals, t]);
  return <ChartFigure kit={kit} {...model} />;
};
