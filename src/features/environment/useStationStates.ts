import { useCallback, useMemo } from 'react';
import { readings as readingsFeed, type Reading } from '../../../contract/feeds/readings';
import { freshnessAt, STATION_LIMITS } from '../../../contract/rules/freshness';
import { latestReadings, useReadingKeys } from '../../data/latest';
import { useFeed } from '../../data/useFeed';
import { useClock } from '../../ui/clock';
import { stateOf, STATION_STATES, type StationState } from './stationState';
import type { StationRow } from './stationsBody';

const none = {};
const noReadings: readonly Reading[] = [];
const isState = (text: string): text is StationState => STATION_STATES.some((each) => each === text);

const failedAt = (readings: readonly Reading[], moment: number): Set<string> =>
  new Set(
    readings
      .filter(({ status, observedAt }) => status === '02' && freshnessAt(Date.parse(observedAt), moment, STATION_LIMITS).state === 'fresh')
      .map(({ station }) => station),
  );

/** How each station stands, in the order of `rows`: looked at once a second; another answer only when one of them changes. */
export const useStationStates = (rows: readonly StationRow[], asOf: string | null): readonly StationState[] => {
  const { body } = useFeed(readingsFeed, none, asOf);
  const keys = useReadingKeys();
  const read = useCallback(
    (now: number) => {
      const readings = asOf === null ? keys.flatMap((key) => latestReadings.get(key) ?? []) : (body?.readings ?? noReadings);
      const moment = asOf === null ? now : Date.parse(asOf);
      const failed = failedAt(readings, moment);
      return rows.map((row) => stateOf(row, moment, failed.has(row.thing.id))).join(' ');
    },
    [rows, asOf, keys, body],
  );
  const told = useClock(read);
  return useMemo(() => told.split(' ').filter(isState), [told]);
};
