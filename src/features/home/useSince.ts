import { useMemo } from 'react';
import { homeSince, type HomeSince } from '../../../contract/rules/homeSince';
import { useHour } from './useToday';

export interface Since {
  /** ms since 1970. */
  at: number;
  kind: HomeSince['kind'] | 'chosen';
}

/** From when a home tells what changed: the moment that the address names (ISO), else by the rule of `homeSince`. */
export const useSince = (chosen: string | undefined, moment: number | undefined): Since => {
  const hour = useHour(moment);
  return useMemo(() => (chosen === undefined ? homeSince(hour) : { at: Date.parse(chosen), kind: 'chosen' }), [chosen, hour]);
};
