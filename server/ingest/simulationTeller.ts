import * as z from 'zod/mini';
import { lastDueDay, nextDay } from '../sources/simulated/calendar';
import { dueOn, simulatedSets } from '../sources/simulated/generate';
import { simulationParameters, type SimulationParameters } from '../sources/simulated/parameters';
import { anchorSimulation, readSimulation, tellTo } from '../store/rows/storedSimulation';
import type { Store } from '../store/store';
import { recordIndicators } from './recordIndicators';

const ACTOR = 'simulator';
/** How the rows are made; another way of making them needs a number of its own, for a history is told on as it was begun. */
const METHOD = 1;
const HOUR_MS = 3_600_000;

const anchored = z.object({
  method: z.literal(METHOD),
  seed: z.string(),
  anchor: z.string(),
  parameters: simulationParameters,
  toldTo: z.nullable(z.string()),
});

interface TellerOptions {
  store: Store;
  clock: () => Date;
  seed: string;
  parameters: SimulationParameters;
  log: { warn: (message: string) => void };
  intervalMs?: number;
}

/**
 * Tells the simulated history on, day by day, through the same door as any other figure. What a database has been told never
 * changes: the anchor, the seed and the parameters of the first start stay with it.
 */
export const createSimulationTeller = ({ store, clock, seed, parameters, log, intervalMs = HOUR_MS }: TellerOptions) => {
  let timer: ReturnType<typeof setInterval> | undefined;
  let telling: Promise<number> | null = null;
  let stopped = false;

  const readAnchored = async () => {
    const stored = await store.read(null, ({ db }) => readSimulation(db));
    if (stored) return anchored.parse(stored);
    const anchor = lastDueDay(clock());
    await store.write(ACTOR, `simulation anchored on ${anchor}`, ({ db }) =>
      anchorSimulation(db, { method: METHOD, seed, anchor, parameters }),
    );
    return anchored.parse(await store.read(null, ({ db }) => readSimulation(db)));
  };

  const tellDays = async (limit: number): Promise<number> => {
    const { anchor, toldTo, ...simulation } = await readAnchored();
    const sets = simulatedSets(simulation);
    const last = lastDueDay(clock());
    let told = 0;
    for (let day = toldTo === null ? anchor : nextDay(toldTo); day <= last && told < limit && !stopped; day = nextDay(day)) {
      for (const set of sets) {
        const observations = dueOn(set, anchor, day);
        const plan = day === anchor ? { set: { id: set.id, head: set.head }, indicators: set.indicators } : { set: { id: set.id } };
        if (observations.length > 0 || day === anchor)
          await recordIndicators(store, { ...plan, observations }, { actor: ACTOR, reason: `simulated ${day}`, yields: true });
      }
      await store.write(ACTOR, `simulated to ${day}`, ({ db }) => tellTo(db, day));
      told += 1;
    }
    return told;
  };

  /** Records the days that are due, at most `limit` of them, and answers how many those were. One telling at a time. */
  const tell = (limit = Number.POSITIVE_INFINITY): Promise<number> =>
    (telling ??= tellDays(limit).finally(() => {
      telling = null;
    }));
  const tellOrWarn = async (limit?: number): Promise<void> => {
    await tell(limit).catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      log.warn(`Chưa ghi được số liệu mô phỏng đến hạn, sẽ thử lại: ${text}`);
    });
  };

  return {
    tell,
    /** The first day that is due: on a first start the whole history, so that no view opens on nothing. */
    begin: () => tellOrWarn(1),
    start() {
      if (timer) return;
      void tellOrWarn();
      timer = setInterval(() => void tellOrWarn(), intervalMs);
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await telling?.catch(() => {});
    },
  };
};
