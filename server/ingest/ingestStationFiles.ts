import type { Provenance } from '../../contract/figure';
import type { Store } from '../store/store';
import { judgeFiles } from './environment/judgeFiles';
import { openStreams } from './environment/openStreams';
import { recordFiles, takeNew } from './recordFiles';
import { toRounds } from './rounds';
import type { StationFile } from './stationFile';
import { recordStationRuns } from './stationRuns';
import { publishHeads, storeReadings } from './storeReadings';

/**
 * Takes files, each at most once (by the hash of its station and bytes): readings and refusals are stored, then published. One
 * transaction with a constant number of statements, however many files and datastreams there are; one more wherever a file contradicts an
 * earlier one of the same call. When one fails, what came before it is kept, and the call may be made again.
 */
export const ingestStationFiles = async (
  store: Store,
  files: readonly StationFile[],
  stations: { provenanceOf: (station: string) => Provenance; nameOf: (station: string) => string },
): Promise<void> => {
  for (const round of toRounds(files)) {
    await store.write('system', `station-files ${round.length}`, async (view) => {
      const streams = await openStreams(
        view,
        round.map(({ station }) => station),
      );
      const taken = await takeNew(view, judgeFiles(round, streams));
      if (taken.length === 0) return;
      const received = taken.map((file) => ({ ...file, provenance: stations.provenanceOf(file.station) }));
      const moved = await storeReadings(view, received, streams, stations.nameOf);
      await recordFiles(view, taken);
      await publishHeads(view, moved, stations.nameOf);
      await recordStationRuns(view, taken, stations);
    });
  }
};
