import * as z from 'zod/mini';
import { sourceDefinition, type SourceDefinition } from '../../contract/feeds/sources';
import { readText, type ReadData } from '../sources/dataFiles';
import type { Store } from '../store/store';
import { registerSources } from './registerSources';

const span = z.object({ cadence: z.number(), late: z.number(), stale: z.number(), dead: z.number(), ahead: z.number() });
const entry = z.looseObject({ minutes: z.optional(z.nullable(span)), days: z.optional(z.nullable(span)) });
const file = z.object({ sources: z.array(entry) });
const MINUTE = 60_000;

const limitsOf = (given: z.infer<typeof span>, unitMs: number) => ({
  cadenceMs: given.cadence * unitMs,
  lateAfterMs: given.late * unitMs,
  staleAfterMs: given.stale * unitMs,
  deadAfterMs: given.dead * unitMs,
  aheadMs: given.ahead * unitMs,
});

/** The definitions of a register of sources, its cadences in ms. @throws when it does not have the form of `data/sources.json` */
export const readSourceRegister = (json: unknown): SourceDefinition[] =>
  file.parse(json).sources.map(({ minutes, days, ...rest }) => {
    const limits = minutes ? limitsOf(minutes, MINUTE) : days ? limitsOf(days, 24 * 60 * MINUTE) : null;
    return sourceDefinition.parse({ ...rest, limits, ...(rest['kind'] === 'station' ? { registered: true } : {}) });
  });

/** Registers the sources that the repository knows; what only `leftOut` would feed is left out. */
export const registerKnownSources = async (store: Store, read: ReadData, leftOut: readonly string[] = []): Promise<void> => {
  const definitions = readSourceRegister(JSON.parse(await readText(read, 'sources.json')));
  await registerSources(
    store,
    definitions.filter(({ id }) => !leftOut.includes(id)),
    'seed',
  );
};
