import type { Provenance } from '../../contract/figure';
import type { SourceDefinition } from '../../contract/feeds/sources';
import { STATION_LIMITS } from '../../contract/rules/freshness';
import type { WriteView } from '../store/store';
import { recordSourceRuns, type SourceRun } from './sourceHealth';

export const STATION_INBOX = 'station-inbox';
export const SIMULATOR = 'simulator';
export const stationSource = (station: string): string => `station:${station}`;

/** A station of which only its files are known. */
const appearing = (station: string, name: string, provenance: Provenance): SourceDefinition => ({
  id: stationSource(station),
  kind: 'station',
  name,
  owner: null,
  contact: null,
  limits: STATION_LIMITS,
  legalBasis: 'Thông tư 10/2021/TT-BTNMT',
  origin: provenance === 'simulated' ? 'Trạm giả định do chương trình mô phỏng tạo ra' : 'Trạm gửi tệp vào hộp thư, chưa đăng ký danh mục',
  provenance,
});

/** What one file that was taken brought. */
export interface TakenFile {
  station: string;
  receivedAt: Date;
  rows: readonly { observedAt: string }[];
  refused: readonly { reason: string }[];
}
interface Stations {
  nameOf: (station: string) => string;
  provenanceOf: (station: string) => Provenance;
}

/** Station ids → the sources that what comes of them counts for: the inbox, and where it is known the station, and the simulator. */
export const sourcesOfStation = (station: string, provenance: Provenance): string[] => [
  STATION_INBOX,
  ...(station === '' ? [] : [stationSource(station)]),
  ...(provenance === 'simulated' ? [SIMULATOR] : []),
];

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && Date.parse(b) > Date.parse(a)) ? b : a);

const runOf = (source: string, { receivedAt, rows, refused }: TakenFile): SourceRun => {
  const at = receivedAt.toISOString();
  const reason = refused.at(-1)?.reason;
  return {
    source,
    accepted: rows.length,
    refused: refused.length,
    open: refused.length,
    dataAt: rows.reduce<string | null>((newest, { observedAt }) => later(newest, observedAt), null),
    succeededAt: rows.length > 0 ? at : null,
    failure: reason === undefined ? null : { at, reason },
    touchesQuarantine: refused.length > 0,
  };
};

const add = (a: SourceRun, b: SourceRun): SourceRun => ({
  ...a,
  accepted: a.accepted + b.accepted,
  refused: a.refused + b.refused,
  open: a.open + b.open,
  dataAt: later(a.dataAt, b.dataAt),
  succeededAt: later(a.succeededAt, b.succeededAt),
  failure: b.failure && (!a.failure || Date.parse(b.failure.at) >= Date.parse(a.failure.at)) ? b.failure : a.failure,
  touchesQuarantine: a.touchesQuarantine || b.touchesQuarantine,
});

/** Runs gathered so that each source has one. */
export const gatherRuns = (runs: readonly SourceRun[]): SourceRun[] => {
  const bySource = new Map<string, SourceRun>();
  for (const run of runs) {
    const known = bySource.get(run.source);
    bySource.set(run.source, known ? add(known, run) : run);
  }
  return [...bySource.values()];
};

/** Records what the files newly taken in this transaction did to the health of their stations and of the inbox, once for all of them. */
export const recordStationRuns = async (
  view: WriteView,
  files: readonly TakenFile[],
  { nameOf, provenanceOf }: Stations,
): Promise<void> => {
  const runs = files.flatMap((file) => {
    const provenance = provenanceOf(file.station);
    return sourcesOfStation(file.station, provenance).map((source): SourceRun => {
      const run = runOf(source, file);
      return source === stationSource(file.station) ? { ...run, appears: appearing(file.station, nameOf(file.station), provenance) } : run;
    });
  });
  await recordSourceRuns(view, gatherRuns(runs));
};
