import * as z from 'zod/mini';
import { sourceDefinition, type SourceDefinition } from '../../contract/feeds/sources';
import { readText, type ReadData } from '../sources/dataFiles';
import type { Store } from '../store/store';
import { registerSources } from './registerSources';

const span = z.object({ cadence: z.number(), late: z.number(), stale: z.number(), dead: z.number(), ahead: z.number() });
/** `switched`: it is expected only where this gateway was set up to read it. */
const entry = z.looseObject({
  switched: z.optional(z.boolean()),
  minutes: z.optional(z.nullable(span)),
  days: z.optional(z.nullable(span)),
});
const file = z.object({ sources: z.array(entry) });
const MINUTE = 60_000;

const limitsOf = (given: z.infer<typeof span>, unitMs: number) => ({
  cadenceMs: given.cadence * unitMs,
  lateAfterMs: given.late * unitMs,
  staleAfterMs: given.stale * unitMs,
  deadAfterMs: given.dead * unitMs,
  aheadMs: given.ahead * unitMs,
});

/** The definitions of a register of sources, its cadences in ms; nothing is expected of one that can be switched off and is not on. @throws when it does not have the form of `data/sources.json` */
export const readSourceRegister = (json: unknown, switchedOn: readonly string[] = []): SourceDefinition[] =>
  file.parse(json).sources.map(({ minutes, days, switched, ...rest }) => {
    const isOff = switched === true && !switchedOn.some((id) => id === rest['id']);
    const limits = isOff ? null : minutes ? limitsOf(minutes, MINUTE) : days ? limitsOf(days, 24 * 60 * MINUTE) : null;
    return sourceDefinition.parse({ ...rest, limits, ...(rest['kind'] === 'station' ? { registered: true } : {}) });
  });

/** Which of the known sources this gateway has nothing to do with, and which of those that can be switched off are on. */
export interface SourceChoice {
  leftOut?: readonly string[];
  switchedOn?: readonly string[];
}

/** Registers the sources that the repository knows. */
export const registerKnownSources = async (
  store: Store,
  read: ReadData,
  { leftOut = [], switchedOn = [] }: SourceChoice = {},
): Promise<void> => {
  const definitions = readSourceRegister(JSON.parse(await readText(read, 'sources.json')), switchedOn);
  await registerSources(
    store,
    definitions.filter(({ id }) => !leftOut.includes(id)),
    'seed',
  );
};
