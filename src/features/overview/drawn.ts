import type * as z from 'zod/mini';
import type { forecast as forecastFeed } from '../../../contract/feeds/forecast';
import type { series } from '../../../contract/feeds/series';
import { simulatedOf, type Simulated } from '../../../contract/rules/simulatedOf';
import { toCurve } from './curve';

type SeriesBody = z.infer<(typeof series)['body']>;
type Forecast = z.infer<(typeof forecastFeed)['body']>['forecast'];

/** The forecast where some of it is on the curve; one of another year is not. */
export const drawnForecast = (body: SeriesBody, forecast: Forecast): Forecast =>
  toCurve(body, String, forecast).some(({ low }) => low !== null) ? forecast : null;

/** How far what is on the curve is simulated: every point of it and its forecast, not its newest value alone. */
export const curveSimulated = (body: SeriesBody, forecast: Forecast): Simulated => {
  const shown = new Set(toCurve(body, String).map(({ key }) => key));
  return simulatedOf([
    body.passport?.provenance,
    drawnForecast(body, forecast)?.passport.provenance,
    ...body.points.flatMap(({ period, provenance }) => (shown.has(period) ? [provenance] : [])),
  ]);
};
