import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../core/ChartFigure';
import type { KitProps } from '../core/kit';
import { heatDrawing } from './heatDrawing';
import { knownCells, type HeatGrid } from './heatGrid';
import { heatSummary, heatTable } from './heatWords';

export interface HeatStripProps extends KitProps {
  /** One parameter only: what is of another kind has a strip of its own. */
  grid: HeatGrid;
}

/** One parameter over time at many places; the breach is what one sees. */
export const HeatStrip = ({ grid, ...kit }: HeatStripProps) => {
  const { t } = useTranslation();
  const { unit, decimals = 1 } = kit;
  const model = useMemo(() => {
    const style = { unit, decimals, t };
    return {
      draw: knownCells(grid).length === 0 ? undefined : heatDrawing(grid, style),
      sentence: heatSummary(grid, style),
      table: grid.rows.length === 0 ? undefined : () => heatTable(grid, style),
    };
  }, [grid, unit, decimals, t]);
  return <ChartFigure kit={kit} {...model} />;
};
