import { lastDueDay, nextDay } from '../sources/simulated/calendar';
import { moneyParameters, serviceParameters, type SimulationParameters } from '../sources/simulated/parameters';
import type { Store } from '../store/store';
import { openBookHistory } from './bookHistory';
import { simulatedMoney, simulatedServices } from './simulatedBooks';
import type { ToldHistory } from './toldHistory';

const ACTOR = 'simulator';
const HOUR_MS = 3_600_000;

interface TellerOptions {
  store: Store;
  clock: () => Date;
  seed: string;
  /** A history whose parameters are left out is not told. */
  parameters: Partial<SimulationParameters>;
  log: { warn: (message: string) => void };
  intervalMs?: number;
  /** Asked before each telling, and what it answers is called after; null: another program tells now, and this one leaves it to it. */
  turn?: () => Promise<(() => Promise<void>) | null>;
}
const alone: NonNullable<TellerOptions['turn']> = async () => async () => undefined;

/**
 * Tells the simulated histories on, day by day, through the same doors as any other figure. What a database has been told never
 * changes: the anchor, the seed and the parameters of the first start stay with it.
 */
export const createSimulationTeller = (options: TellerOptions) => {
  const { store, clock, seed, parameters, log, intervalMs = HOUR_MS, turn = alone } = options;
  let timer: ReturnType<typeof setInterval> | undefined;
  let telling: Promise<number> | null = null;
  let stopped = false;

  const tellOn = async ({ anchor, toldTo, tell: tellDay }: ToldHistory, limit: number): Promise<number> => {
    const last = lastDueDay(clock());
    let told = 0;
    for (let day = toldTo === null ? anchor : nextDay(toldTo); day <= last && told < limit && !stopped; day = nextDay(day)) {
      await tellDay(day);
      told += 1;
    }
    return told;
  };
  const tellDays = async (limit: number): Promise<number> => {
    const shared = { store, clock, seed };
    const { money, services } = parameters;
    // Method 1 made indicators alone, which the sums of rows now replace.
    const histories = [
      money &&
        (await openBookHistory(
          { ...shared, history: 'money', method: 2, parameters: money, schema: moneyParameters, books: simulatedMoney },
          ACTOR,
        )),
      services &&
        (await openBookHistory(
          { ...shared, history: 'services', method: 2, parameters: services, schema: serviceParameters, books: simulatedServices },
          ACTOR,
        )),
    ];
    let most = 0;
    for (const history of histories) if (history) most = Math.max(most, await tellOn(history, limit));
    return most;
  };

  const tellInTurn = async (limit: number): Promise<number> => {
    const end = await turn();
    return end === null ? 0 : tellDays(limit).finally(end);
  };

  /** Records the days that are due, at most `limit` of each history, and answers how many those were. One telling at a time. */
  const tell = (limit = Number.POSITIVE_INFINITY): Promise<number> =>
    (telling ??= tellInTurn(limit).finally(() => {
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
