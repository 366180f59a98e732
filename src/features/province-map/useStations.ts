import { useCallback, useState } from 'react';
import { FEEDS } from '../../../contract/feeds/index';
import { latestReadings, useReadingKeys } from '../../data/latest';
import { useFeed } from '../../data/useFeed';
import { clockNow, useClock } from '../../ui/clock';
import { stationPoints, type StationPoints } from './stations';

const params = {};
const none: never[] = [];

const signatureOf = ({ points, unplaced, provenances }: StationPoints): string =>
  [...points.map(({ id, status, lon, lat }) => `${id}:${status}:${lon}:${lat}`), ...unplaced, ...provenances].join('|');

/** Gives the former answer again as long as the next says the same. */
const keepSame = () => {
  let kept: { signature: string; answer: StationPoints } | undefined;
  return (next: StationPoints): StationPoints => {
    const signature = signatureOf(next);
    if (kept?.signature !== signature) kept = { signature, answer: next };
    return kept.answer;
  };
};

/** The stations on the map: as they are now, or as they were known at `moment` (ISO); looked at once a second, another object only on a change. */
export const useStations = (moment: string | null): StationPoints => {
  const { body } = useFeed(FEEDS.readings, params, moment);
  const keys = useReadingKeys();
  const [keep] = useState(keepSame);
  const read = useCallback(
    (now: number) => {
      const readings = moment === null ? keys.flatMap((key) => latestReadings.get(key) ?? []) : (body?.readings ?? none);
      return stationPoints(readings, body?.stations ?? none, moment === null ? now : Date.parse(moment));
    },
    [moment, keys, body],
  );
  useClock((now) => signatureOf(read(now)));
  return keep(read(clockNow()));
};
