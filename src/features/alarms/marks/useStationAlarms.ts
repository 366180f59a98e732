import { useMemo } from 'react';
import type * as z from 'zod/mini';
import type { Alarm } from '../../../../contract/alarms';
import { alarmHistory, type ALARM_SPANS } from '../../../../contract/feeds/alarms';
import { useFeed, type FeedState } from '../../../data/useFeed';
import { stationAlarms } from './stationAlarms';
import { useOpenAlarms } from './useOpenAlarms';

const none: readonly Alarm[] = [];

export interface StationAlarms {
  alarms: Alarm[];
  /** The end of what the history speaks of, ms; null until it is known. */
  until: number | null;
  open: ReturnType<typeof useOpenAlarms>['feed'];
  past: FeedState<z.infer<typeof alarmHistory.body>>;
}

/** The open alarms of one station, and those that ended within the last days. */
export const useStationAlarms = (station: string, days: (typeof ALARM_SPANS)[number], asOf: string | null): StationAlarms => {
  const open = useOpenAlarms(asOf);
  const params = useMemo(() => ({ days }), [days]);
  const past = useFeed(alarmHistory, params, asOf);
  const ended = past.body?.alarms ?? none;
  const alarms = useMemo(() => stationAlarms(open.alarms, ended, station), [open.alarms, ended, station]);
  return { alarms, until: past.body ? Date.parse(past.body.to) : null, open: open.feed, past };
};
