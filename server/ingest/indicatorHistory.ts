import * as z from 'zod/mini';
import { lastDueDay } from '../sources/simulated/calendar';
import { dueOn, simulatedSets } from '../sources/simulated/generate';
import { simulationParameters, type SimulationParameters } from '../sources/simulated/parameters';
import { anchorSimulation, readSimulation, tellTo } from '../store/rows/storedSimulation';
import type { Store } from '../store/store';
import { recordIndicators } from './recordIndicators';
import type { ToldHistory } from './toldHistory';

/** How the rows are made; another way of making them needs a number of its own, for a history is told on as it was begun. */
const METHOD = 1;

const anchored = z.object({
  method: z.literal(METHOD),
  seed: z.string(),
  anchor: z.string(),
  parameters: simulationParameters,
  toldTo: z.nullable(z.string()),
});

interface IndicatorOptions {
  store: Store;
  clock: () => Date;
  seed: string;
  parameters: SimulationParameters;
}

/** The simulated indicators of a database, day by day: the anchor, the seed and the parameters of the first start stay with it. */
export const openIndicatorHistory = async ({ store, clock, seed, parameters }: IndicatorOptions, actor: string): Promise<ToldHistory> => {
  const read = () => store.read(null, ({ db }) => readSimulation(db));
  if ((await read()) === null) {
    const anchor = lastDueDay(clock());
    await store.write(actor, `simulation anchored on ${anchor}`, ({ db }) =>
      anchorSimulation(db, { method: METHOD, seed, anchor, parameters }),
    );
  }
  const { anchor, toldTo, ...simulation } = anchored.parse(await read());
  const sets = simulatedSets(simulation);
  return {
    anchor,
    toldTo,
    tell: async (day) => {
      for (const set of sets) {
        const observations = dueOn(set, anchor, day);
        const plan = day === anchor ? { set: { id: set.id, head: set.head }, indicators: set.indicators } : { set: { id: set.id } };
        if (observations.length > 0 || day === anchor)
          await recordIndicators(store, { ...plan, observations }, { actor, reason: `simulated ${day}`, yields: true });
      }
      await store.write(actor, `simulated to ${day}`, ({ db }) => tellTo(db, day));
    },
  };
};
