import type * as z from 'zod/mini';
import type { forecast as forecastFeed } from '../../../contract/feeds/forecast';
import type { series } from '../../../contract/feeds/series';
import { toCurve } from './curve';

type SeriesBody = z.infer<(typeof series)['body']>;
type Forecast = z.infer<(typeof forecastFeed)['body']>['forecast'];

/** The forecast where some of it is on the curve; one of another year is not. */
export const drawnForecast = (body: SeriesBody, forecast: Forecast): Forecast =>
  toCurve(body, String, forecast).some(({ low }) => low !== null) ? forecast : null;

/** Whether anything on the curve is simulated, be it its newest value or not. */
export const isCurveSimulated = (body: SeriesBody, forecast: Forecast): boolean => {
  const shown = new Set(toCurve(body, String).map(({ key }) => key));
  return (
    body.passport?.provenance === 'simulated' ||
    drawnForecast(body, forecast)?.passport.provenance === 'simulated' ||
    body.points.some(({ period, provenance }) => provenance === 'simulated' && shown.has(period))
  );
};
