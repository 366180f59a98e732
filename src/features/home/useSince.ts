import { useMemo } from 'react';
import { homeSince, type HomeSince } from '../../../contract/rules/homeSince';
import { useHour } from './useToday';

export interface Since {
  /** ms since 1970. */
  at: number;
  kind: HomeSince['kind'] | 'chosen';
}

const HOUR_MS = 3_600_000;

/** Whether nothing can have changed, because the moment compared with is not before the one looked at. */
export const useIsTooLate = ({ at }: Since, moment: number | undefined): boolean => {
  const hour = useHour(moment);
  return at >= (moment ?? hour + HOUR_MS);
};

/** From when a home tells what changed: the moment that the address names (ISO), else by the rule of `homeSince`. */
export const useSince = (chosen: string | undefined, moment: number | undefined): Since => {
  const hour = useHour(moment);
  return useMemo(() => (chosen === undefined ? homeSince(hour) : { at: Date.parse(chosen), kind: 'chosen' }), [chosen, hour]);
};
