import { useMemo } from 'react';
import type { PointRing } from '../../../map/scene';
import { ringsOf } from './stationMarks';
import { useOpenAlarms } from './useOpenAlarms';

const same = (rings: ReadonlyMap<string, PointRing>): string => JSON.stringify([...rings]);

/** The rings of stations at which an alarm goes on; another object only when one of them is another. */
export const useStationRings = (asOf: string | null): ReadonlyMap<string, PointRing> => {
  const { alarms } = useOpenAlarms(asOf);
  const text = useMemo(() => same(ringsOf(alarms)), [alarms]);
  // A comment on an alarm moves no ring: the map is drawn anew only for what it shows.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => ringsOf(alarms), [text]);
};
