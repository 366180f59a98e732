import type { TFunction } from 'i18next';
import type * as z from 'zod/mini';
import type { forecast as forecastFeed } from '../../../contract/feeds/forecast';
import type { PlanKind } from '../../../contract/feeds/investment';
import type { LinePoint } from '../../charts/line/linePoint';
import { percentText, toBillion } from '../../lib/moneyText';
import type { CurveMonth } from './curve';
import { tickText } from './words';

type Forecast = z.infer<(typeof forecastFeed)['body']>['forecast'];

/** The months as a chart takes them, in tỷ đồng; the forecast is in tỷ đồng already. */
export const curvePoints = (months: readonly CurveMonth[], year: number, kind: PlanKind, forecast: Forecast, t: TFunction): LinePoint[] => {
  const expected = new Map(forecast?.points.map((point) => [point.period, point]));
  return months.map((each) => ({
    key: each.month,
    label: tickText(each.month, year, t),
    value: toBillion(each.done),
    plan: toBillion(each.path),
    previous: toBillion(each.before),
    provisional: each.provisional,
    low: expected.get(each.month)?.low ?? null,
    high: expected.get(each.month)?.high ?? null,
    ...(each.isStep && each.pathPercent !== null
      ? { step: t('investment.curve.step', { percent: percentText(each.pathPercent), plan: t(`investment.planNames.${kind}`) }) }
      : {}),
  }));
};
