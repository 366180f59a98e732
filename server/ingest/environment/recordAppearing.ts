import type { Provenance } from '../../../contract/figure';
import type { WriteView } from '../../store/store';
import type { Streams } from './openStreams';
import { EXPECTED_PER_HOUR, recordStreams, type NewStream } from './recordStreams';
import { appearingThing, publishThings, recordThings } from './recordThings';

interface Received {
  station: string;
  provenance: Provenance;
  rows: readonly { parameter: string; unit: string }[];
}

/** Registers stations and datastreams that nobody registered and that now send: the first row of a datastream gives it its unit. */
export const recordAppearing = async (
  view: WriteView,
  files: readonly Received[],
  streams: Streams,
  nameOf: (station: string) => string,
): Promise<void> => {
  const things = new Map<string, Provenance>();
  const appearing = new Map<string, NewStream>();
  for (const { station, provenance, rows } of files) {
    if (!streams.isKnown(station)) things.set(station, provenance);
    for (const { parameter, unit } of rows) {
      const key = `${station}\n${parameter}`;
      if (!streams.find(station, parameter) && !appearing.has(key))
        appearing.set(key, { station, parameter, unit, perHour: EXPECTED_PER_HOUR });
    }
  }
  if (things.size === 0 && appearing.size === 0) return;
  await recordThings(
    view,
    [...things].map(([station, provenance]) => appearingThing(station, nameOf(station), provenance)),
  );
  for (const { station, parameter, id, unit } of await recordStreams(view, [...appearing.values()]))
    streams.add(station, parameter, { id, unit, rawFrom: streams.rawFrom });
  await publishThings(view, [...new Set([...things.keys(), ...[...appearing.values()].map(({ station }) => station)])].toSorted());
};
