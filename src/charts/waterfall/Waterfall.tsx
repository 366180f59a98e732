import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../core/ChartFigure';
import { isKnown } from '../core/known';
import type { KitProps } from '../core/kit';
import { waterfallDrawing } from './waterfallDrawing';
import { runSteps, type WaterfallStep } from './waterfallStep';
import { waterfallSummary, waterfallTable } from './waterfallWords';

export interface WaterfallProps extends KitProps {
  steps: readonly WaterfallStep[];
}

/** What led from one level to another, change by change. */
export const Waterfall = ({ steps, ...kit }: WaterfallProps) => {
  const { t } = useTranslation();
  const { unit, decimals = 1 } = kit;
  const model = useMemo(() => {
    const style = { unit, decimals, t };
    const none = steps.every(({ value }) => !isKnown(value));
    const running = none ? steps.map((step) => ({ ...step, span: null })) : runSteps(steps);
    return {
      draw: none ? undefined : waterfallDrawing(running, style),
      sentence: waterfallSummary(running, style),
      table: running.length === 0 ? undefined : () => waterfallTable(running, style),
    };
  }, [steps, unit, decimals, t]);
  return <ChartFigure kit={kit} {...model} />;
};
