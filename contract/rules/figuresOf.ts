import type * as z from 'zod/mini';
import { areaValues } from '../feeds/areaValues';
import { budget } from '../feeds/budget';
import { forecast } from '../feeds/forecast';
import { indicators } from '../feeds/indicators';
import { investment, investmentProject } from '../feeds/investment';
import { readings } from '../feeds/readings';
import { series } from '../feeds/series';
import { serviceDossiers } from '../feeds/serviceDossiers';
import { serviceScores, serviceUnitScores } from '../feeds/services';
import { standings } from '../feeds/standings';
import { stations } from '../feeds/stations';
import { ofDossiers } from './figures/dossierFigures';
import { ofAreaValues, ofForecast, ofIndicators, ofSeries, ofStandings } from './figures/indicatorFigures';
import { ofBudget } from './figures/budgetFigures';
import { ofInvestment, ofProject } from './figures/investmentFigures';
import { ofServiceScores, ofServiceUnit } from './figures/serviceFigures';
import { ofReadings, ofStations } from './figures/stationFigures';
import type { ViewFigure } from './figures/viewFigure';

/** One body of a view, as the feed answered it. */
interface ViewBody {
  feed: string;
  body: unknown;
}

const reader =
  <B extends z.ZodMiniType>({ body }: { body: B }, read: (body: z.infer<B>) => ViewFigure[]) =>
  (told: unknown): ViewFigure[] => {
    const parsed = body.safeParse(told);
    return parsed.success ? read(parsed.data) : [];
  };

/** The feeds that hold figures; lists of tasks, alarms, files and registers hold none, though one may count them. */
const READERS = new Map<string, (body: unknown) => ViewFigure[]>(
  Object.entries({
    indicators: reader(indicators, ofIndicators),
    series: reader(series, ofSeries),
    'area-values': reader(areaValues, ofAreaValues),
    standings: reader(standings, ofStandings),
    forecast: reader(forecast, ofForecast),
    budget: reader(budget, ofBudget),
    investment: reader(investment, ofInvestment),
    'investment-project': reader(investmentProject, ofProject),
    'service-scores': reader(serviceScores, ofServiceScores),
    'service-unit': reader(serviceUnitScores, ofServiceUnit),
    'service-dossiers': reader(serviceDossiers, ofDossiers),
    readings: reader(readings, ofReadings),
    stations: reader(stations, ofStations),
  }),
);

/**
 * Every figure in the bodies of a view, each once, with its passport: those of one feed in the order in which it tells them. A body that
 * cannot be read as its feed's has none.
 */
export const figuresOf = (bodies: readonly ViewBody[]): ViewFigure[] => {
  const seen = new Set<string>();
  return bodies
    .flatMap(({ feed, body }) => READERS.get(feed)?.(body) ?? [])
    .filter(({ key, period }) => {
      const id = JSON.stringify([key, period]);
      return !seen.has(id) && seen.add(id);
    });
};
