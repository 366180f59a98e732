import type { Provenance } from '../../contract/figure';
import { sha256 } from '../sources/sha256';
import type { ReceivedFile, RefusedFile } from '../sources/stationFiles/inboxFiles';
import { parseStationFile } from '../sources/stationFiles/parse';
import type { Store } from '../store/store';
import { ingestStationFiles } from './ingestStationFiles';
import type { StationFile } from './stationFile';

interface Stations {
  nameOf: (station: string) => string;
  provenanceOf: (station: string) => Provenance;
}

/** The hash of some words and bytes, each apart from the next: no word holds a NUL. */
const hashOf = (words: readonly string[], bytes: Uint8Array): Promise<string> => {
  const head = new TextEncoder().encode(words.map((word) => `${word}\0`).join(''));
  const all = new Uint8Array(head.length + bytes.length);
  all.set(head);
  all.set(bytes, head.length);
  return sha256(all);
};

/**
 * What a file is known by, [IN1]: its bytes and the station that its name tells, for two stations may measure the very same;
 * where the name tells none, the name, so that the file is taken once it has been given a right one.
 */
const read = async ({ name, bytes, receivedAt }: ReceivedFile): Promise<StationFile> => {
  const parsed = parseStationFile(name, bytes, receivedAt);
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const rows = parsed.rows.map((row) => ({ ...row, raw: lines[row.line - 1] ?? '' }));
  const whose = parsed.station === '' ? ['name', name] : ['station', parsed.station];
  return { name, receivedAt, ...parsed, rows, sha256: await hashOf(whose, bytes) };
};

/** The door between the inbox and the store. `accept` takes files in one transaction; `refuse` makes one that was set aside visible. */
export const createStationIntake = (store: Store, stations: Stations) => ({
  accept: async (files: readonly ReceivedFile[]): Promise<void> => ingestStationFiles(store, await Promise.all(files.map(read)), stations),
  // Not under the identity that it would be taken by: the same file, sent again after the cause is gone, must still be taken.
  refuse: async ({ name, id, receivedAt, head }: RefusedFile, reason: string): Promise<void> => {
    const apart = `set-aside:${await hashOf([name, id], new Uint8Array())}`;
    await ingestStationFiles(
      store,
      [{ name, sha256: apart, station: '', receivedAt, rows: [], refused: [{ line: 1, raw: head, reason }] }],
      stations,
    );
  },
});
