import * as z from 'zod/mini';
import { lastDueDay } from '../sources/simulated/calendar';
import { moneyParameters, type MoneyParameters } from '../sources/simulated/parameters';
import { anchorMoney, readMoneySimulation, tellMoneyTo } from '../store/rows/storedMoneySimulation';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import type { ToldHistory } from './toldHistory';
import { simulatedMoney } from './simulatedMoney';

/** How the rows of money are made: project by project, item by item. Method 1 made indicators alone, which their sums now replace. */
const METHOD = 2;

const anchored = z.object({
  method: z.literal(METHOD),
  seed: z.string(),
  anchor: z.string(),
  parameters: moneyParameters,
  toldTo: z.nullable(z.string()),
});

interface MoneyOptions {
  store: Store;
  clock: () => Date;
  seed: string;
  parameters: MoneyParameters;
}

/**
 * The simulated money of a database, day by day. One whose history was begun by method 1 has no anchor of money yet: it is given one,
 * and what the old way had said of the same years is corrected by the revision that records the rows.
 */
export const openMoneyHistory = async (options: MoneyOptions, actor: string): Promise<ToldHistory> => {
  const { store, clock, seed, parameters } = options;
  const read = () => store.read(null, ({ db }) => readMoneySimulation(db));
  if ((await read()) === null) {
    const anchor = lastDueDay(clock());
    await store.write(actor, `simulated money anchored on ${anchor}`, ({ db }) =>
      anchorMoney(db, { method: METHOD, seed, anchor, parameters }),
    );
  }
  const { anchor, toldTo, ...simulation } = anchored.parse(await read());
  const books = simulatedMoney(simulation);
  return {
    anchor,
    toldTo,
    tell: async (day) => {
      for (const record of books) {
        await writeIfNew(store, actor, `simulated ${day}`, async (view, nothing) => {
          const recorded = await record(view, anchor, day);
          return recorded.added === 0 ? nothing(recorded) : recorded;
        });
      }
      await store.write(actor, `simulated money to ${day}`, ({ db }) => tellMoneyTo(db, day));
    },
  };
};
