import type { Provenance } from '../../contract/figure';
import type { ReceivedFile, RefusedFile } from '../sources/stationFiles/inboxFiles';
import { parseStationFile } from '../sources/stationFiles/parse';
import type { Store } from '../store/store';
import { ingestStationFiles } from './ingestStationFiles';

interface Stations {
  nameOf: (station: string) => string;
  provenanceOf: (station: string) => Provenance;
}

/** The door between the inbox and the store. `accept` takes files in one transaction; `refuse` makes one that was set aside visible. */
export const createStationIntake = (store: Store, stations: Stations) => ({
  accept: (files: readonly ReceivedFile[]): Promise<void> =>
    ingestStationFiles(
      store,
      files.map(({ name, bytes, sha256, receivedAt }) => ({ name, sha256, receivedAt, ...parseStationFile(name, bytes, receivedAt) })),
      stations,
    ),
  // Not under the hash of the content: the same file, sent again after the cause is gone, must still be taken.
  refuse: ({ name, id, receivedAt, head }: RefusedFile, reason: string): Promise<void> =>
    ingestStationFiles(
      store,
      [{ name, sha256: `set-aside:${id}`, station: '', receivedAt, rows: [], refused: [{ line: 1, raw: head, reason }] }],
      stations,
    ),
});
