import * as z from 'zod/mini';
import { budgetParameters } from './budget/parameters';
import { investmentParameters, placedArea } from './investment/parameters';
import { dossierParameters, servedArea } from './services/parameters';
import { scoreParameters } from './services/scoreParameters';
import { readText, type ReadData } from '../dataFiles';

/** All that the generators of money know, kept with the anchor of money: a new version of the files changes no history that has begun. */
export const moneyParameters = z.object({ investment: investmentParameters, budget: budgetParameters, areas: z.array(placedArea) });
export type MoneyParameters = z.infer<typeof moneyParameters>;
/** All that the generators of public services know, kept with the anchor of services. */
export const serviceParameters = z.object({ dossiers: dossierParameters, scores: scoreParameters, areas: z.array(servedArea) });
export type ServiceParameters = z.infer<typeof serviceParameters>;
export interface SimulationParameters {
  money: MoneyParameters;
  services: ServiceParameters;
}

/** Reads `data/simulated` and the areas of `data/units.json`. Rejects when a file is missing or has another form. */
export const loadSimulationParameters = async (read: ReadData): Promise<SimulationParameters> => {
  const readJson = async (...path: string[]): Promise<unknown> => JSON.parse(await readText(read, ...path));
  const { units: areas } = z.object({ units: z.unknown() }).parse(await readJson('units.json'));
  return {
    money: moneyParameters.parse({
      investment: await readJson('simulated', 'public-investment.json'),
      budget: await readJson('simulated', 'budget.json'),
      areas,
    }),
    services: serviceParameters.parse({
      dossiers: await readJson('simulated', 'service-dossiers.json'),
      scores: await readJson('simulated', 'service-scores.json'),
      areas,
    }),
  };
};
