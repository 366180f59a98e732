import { useCallback, useMemo } from 'react';
import type { Alarm } from '../../../../contract/alarms';
import { alarmHistory } from '../../../../contract/feeds/alarms';
import { useFeed } from '../../../data/useFeed';
import { useClock } from '../../../ui/clock';
import { wasAnnounced } from '../standing';
import { floodAt, type Flood } from './flood';

const params = { days: '1' } as const;

/** How many alarms were announced in the last ten minutes, those that have ended among them, and whether that is a flood. */
export const useFlood = (open: readonly Alarm[], asOf: string | null): Flood => {
  const { body } = useFeed(alarmHistory, params, asOf);
  const announced = useMemo(() => {
    const known = new Map([...(body?.alarms ?? []), ...open].map((alarm) => [alarm.id, alarm]));
    return [...known.values()]
      .filter(wasAnnounced)
      .map(({ raisedAt }) => Date.parse(raisedAt))
      .toSorted((a, b) => a - b);
  }, [body, open]);
  const read = useCallback(
    (now: number) => {
      const { count, isFlood } = floodAt(announced, asOf === null ? now : Date.parse(asOf));
      return isFlood ? count : -count - 1;
    },
    [announced, asOf],
  );
  // One number, so that the page is drawn anew only when it says something else.
  const told = useClock(read);
  return told >= 0 ? { count: told, isFlood: true } : { count: -told - 1, isFlood: false };
};
