import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import type { forecast as forecastFeed } from '../../../contract/feeds/forecast';
import type { series } from '../../../contract/feeds/series';
import { LineChart } from '../../charts/line/LineChart';
import type { ChartSize } from '../../charts/core/kit';
import { toCurve } from './curve';
import { curveSimulated } from './drawn';
import type { KeyFigure } from './keyFigure';
import { spanText, tickText } from './wording';

interface CurveProps {
  body: z.infer<(typeof series)['body']>;
  figure: KeyFigure;
  /** Drawn as a band to the end of the year. */
  forecast?: z.infer<(typeof forecastFeed)['body']>['forecast'];
  label: string;
  size: ChartSize;
  ems: number;
}

/** A year's figures beside their plan and the year before. */
export const Curve = ({ body, figure, forecast = null, label, size, ems }: CurveProps) => {
  const { t } = useTranslation();
  const points = useMemo(() => toCurve(body, (period) => tickText(period, t), forecast), [body, t, forecast]);
  const year = points[0]?.key.slice(0, 4) ?? '';
  const names = useMemo(() => {
    const before = String(Number(year) - 1);
    // A wall has room for the names at the ends of the lines only when they are short.
    return size === 'wall'
      ? { actual: t('overview.curveNow', { year }), previous: t('overview.curveNow', { year: before }), plan: t('overview.path') }
      : { previous: t('overview.yearBefore', { year: before }), plan: t('overview.path') };
  }, [t, year, size]);
  return (
    <LineChart
      label={label}
      unit={body.indicator?.unit ?? ''}
      period={spanText(points[0]?.key ?? figure.period, figure, t)}
      points={points}
      names={names}
      size={size}
      ems={ems}
      simulated={size !== 'wall' && curveSimulated(body, forecast)}
    />
  );
};
