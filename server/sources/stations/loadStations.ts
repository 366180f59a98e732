import * as z from 'zod/mini';
import { limit, parameterCode, stationKind, thing } from '../../../contract/environment';
import type { ReadData } from '../dataFiles';

const ownLimit = z.omit(limit, { origin: true });
const station = z.object({
  ...thing.shape,
  /** The sets of general limits that hold for it. */
  sets: z.array(z.string()),
  parameters: z.array(z.object({ code: parameterCode, unit: z.string(), minutes: z.int().check(z.minimum(1), z.maximum(60)) })),
  /** Of its licence. */
  limits: z.array(ownLimit),
});
const stationsFile = z.object({ stations: z.array(station) });
const general = z.omit(limit, { origin: true, basis: true });
const limitSet = z.object({
  id: z.string(),
  kind: stationKind,
  column: z.nullable(z.string()),
  basis: z.string(),
  limits: z.array(general),
});
const limitsFile = z.object({ sets: z.array(limitSet) });

export type StationEntry = z.infer<typeof station>;
export type LimitSet = z.infer<typeof limitSet>;

const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** The register of stations and the general limits that the province keeps in `data`. @throws Error where they contradict each other. */
export const loadStations = async (read: ReadData): Promise<{ stations: StationEntry[]; sets: LimitSet[] }> => {
  const { stations } = stationsFile.parse(decode(await read('stations.json')));
  const { sets } = limitsFile.parse(decode(await read('environment-limits.json')));
  const known = new Set(sets.map(({ id }) => id));
  const wrong = stations.flatMap(({ id, sets: own }) => own.filter((set) => !known.has(set)).map((set) => `${id}: ${set}`));
  if (wrong.length > 0) throw new Error(`stations.json names limits that nobody knows: ${wrong.join(', ')}`);
  return { stations, sets };
};
