import { randomUUID } from 'node:crypto';
import type { ingestStationFiles } from '../../server/ingest/ingestStationFiles';
import { parameterOf, stationOf, UNIT, type Sample } from './datastreams';

type StationFile = Parameters<typeof ingestStationFiles>[1][number];

export const STATIONS = { provenanceOf: () => 'simulated' as const, nameOf: (station: string) => station };

/** The samples as parsed station files, one a station; every file counts as bytes never seen before. */
export const toFiles = (samples: readonly Sample[]): StationFile[] => {
  const byStation = new Map<string, Sample[]>();
  for (const sample of samples) byStation.set(stationOf(sample.n), [...(byStation.get(stationOf(sample.n)) ?? []), sample]);
  return [...byStation].map(([station, own]) => ({
    name: `${station}.txt`,
    sha256: randomUUID(),
    station,
    receivedAt: new Date(),
    rows: own.map(({ n, value, at }, index) => ({
      line: index + 1,
      parameter: parameterOf(n),
      value,
      unit: UNIT,
      observedAt: new Date(at).toISOString(),
      status: '00' as const,
    })),
    refused: [],
  }));
};
