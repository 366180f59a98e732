import * as z from 'zod/mini';
import { readText, type ReadData } from '../dataFiles';

const span = z.object({ low: z.number(), high: z.number() });
const twelve = z.array(z.number()).check(z.length(12));
/** The set's head and definitions go to the recorder as they are, and it checks them. */
const setOf = z.object({ id: z.string(), head: z.looseObject({ name: z.string() }) });
const definitions = z.array(z.looseObject({ code: z.string() }));
const member = z.object({ code: z.string(), planBillion: z.number(), speed: z.number() });
const item = z.object({ code: z.string(), estimateBillion: z.number(), speed: z.number() });
const side = z.object({ items: z.array(item), curve: twelve, pathPercent: twelve });

const publicInvestment = z.object({
  set: setOf,
  indicators: definitions,
  baseYear: z.int(),
  yearlyGrowth: z.number(),
  owners: z.array(member),
  area: z.object({ planBillion: span, speed: span }),
  /** From this month (1 to 12) on, the plan is so many times the one at the start of the year. */
  supplement: z.object({ month: z.int(), factor: z.number() }),
  curve: twelve,
  spread: z.number(),
  pathPercent: twelve,
});
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
const budget = z.object({
  set: setOf,
  indicators: definitions,
  baseYear: z.int(),
  yearlyGrowth: z.number(),
  /** The estimate of the centre as a share of the people's council's. */
  centralShare: z.number(),
  revenue: side,
  expenditure: side,
  spread: z.number(),
});
const areas = z.array(z.object({ code: z.string(), population: z.number(), validFrom: z.iso.date() }));

/** All that the generator knows; kept with the anchor, so that a new version of the files changes no history that has begun. */
export const simulationParameters = z.object({ publicInvestment, publicServices, budget, areas });
export type SimulationParameters = z.infer<typeof simulationParameters>;
export type SimulatedArea = SimulationParameters['areas'][number];

/** Reads `data/simulated` and the areas of `data/units.json`. Rejects when a file is missing or has another form. */
export const loadSimulationParameters = async (read: ReadData): Promise<SimulationParameters> => {
  const readJson = async (...path: string[]): Promise<unknown> => JSON.parse(await readText(read, ...path));
  return simulationParameters.parse({
    publicInvestment: await readJson('simulated', 'public-investment.json'),
    publicServices: await readJson('simulated', 'public-services.json'),
    budget: await readJson('simulated', 'budget.json'),
    areas: z.object({ units: z.unknown() }).parse(await readJson('units.json')).units,
  });
};
