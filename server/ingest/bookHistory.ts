import * as z from 'zod/mini';
import { lastDueDay } from '../sources/simulated/calendar';
import { anchorHistory, readHistory, tellHistoryTo, type HistoryId } from '../store/rows/storedSimulatedHistory';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import type { Books } from './simulatedBooks';
import type { ToldHistory } from './toldHistory';

interface BookOptions<P> {
  store: Store;
  clock: () => Date;
  seed: string;
  history: HistoryId;
  /** How the rows are made: another way of making them needs a number of its own, for a history is told on as it was begun. */
  method: number;
  parameters: P;
  schema: z.ZodMiniType<P>;
  books: Books<P>;
}

/**
 * A simulated history of a database, day by day: the anchor, the seed and the parameters of its first start stay with it. A database
 * begun before there was such a history gets its anchor now, and what an older method had said in the same sets is corrected by the
 * revision that records the rows.
 */
export const openBookHistory = async <P>(options: BookOptions<P>, actor: string): Promise<ToldHistory> => {
  const { store, clock, seed, history, method, parameters, schema } = options;
  const anchored = z.object({
    method: z.literal(method),
    seed: z.string(),
    anchor: z.string(),
    parameters: schema,
    toldTo: z.nullable(z.string()),
  });
  const read = () => store.read(null, ({ db }) => readHistory(db, history));
  if ((await read()) === null) {
    const anchor = lastDueDay(clock());
    await store.write(actor, `simulated ${history} anchored on ${anchor}`, ({ db }) =>
      anchorHistory(db, history, { method, seed, anchor, parameters }),
    );
  }
  const { anchor, toldTo, ...simulation } = anchored.parse(await read());
  const books = options.books(simulation);
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
      await store.write(actor, `simulated ${history} to ${day}`, ({ db }) => tellHistoryTo(db, history, day));
    },
  };
};
