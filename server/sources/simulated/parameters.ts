import * as z from 'zod/mini';
import { budgetParameters } from './budget/parameters';
import { investmentParameters, placedArea } from './investment/parameters';
import { readText, type ReadData } from '../dataFiles';

const span = z.object({ low: z.number(), high: z.number() });
const twelve = z.array(z.number()).check(z.length(12));
/** The set's head and definitions go to the recorder as they are, and it checks them. */
const setOf = z.object({ id: z.string(), head: z.looseObject({ name: z.string() }) });
const definitions = z.array(z.looseObject({ code: z.string() }));

const publicServices = z.object({
  set: setOf,
  indicators: definitions,
  baseYear: z.int(),
  provincialOffices: z.object({ dossiers: z.number(), onlinePercent: z.number(), onTimePercent: z.number() }),
  area: z.object({ dossiersPerThousand: span, onlinePercent: span, onTimePercent: span }),
  onlineGainPerMonth: z.number(),
  seasons: twelve,
  spread: z.number(),
  targets: z.object({ onlinePercent: z.number(), onTimePercent: z.number() }),
});
const areas = z.array(z.object({ code: z.string(), population: z.number(), validFrom: z.iso.date() }));

/** All that the generator of indicators knows; kept with the anchor, so that a new version of the files changes no history that has begun. */
export const simulationParameters = z.object({ publicServices, areas });
export type SimulationParameters = z.infer<typeof simulationParameters>;
/** All that the generators of money know, kept with the anchor of money. */
export const moneyParameters = z.object({ investment: investmentParameters, budget: budgetParameters, areas: z.array(placedArea) });
export type MoneyParameters = z.infer<typeof moneyParameters>;
export type SimulatedArea = SimulationParameters['areas'][number];

/** Reads `data/simulated` and the areas of `data/units.json`. Rejects when a file is missing or has another form. */
export const loadSimulationParameters = async (read: ReadData): Promise<SimulationParameters & { money: MoneyParameters }> => {
  const readJson = async (...path: string[]): Promise<unknown> => JSON.parse(await readText(read, ...path));
  const { units } = z.object({ units: z.unknown() }).parse(await readJson('units.json'));
  const money = moneyParameters.parse({
    investment: await readJson('simulated', 'public-investment.json'),
    budget: await readJson('simulated', 'budget.json'),
    areas: units,
  });
  const indicators = simulationParameters.parse({
    publicServices: await readJson('simulated', 'public-services.json'),
    areas: units,
  });
  return { ...indicators, money };
};
