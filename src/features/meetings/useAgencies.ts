import { useMemo } from 'react';
import { registers as registersFeed } from '../../../contract/feeds/registers';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import { useFeed } from '../../data/useFeed';
import { useClock } from '../../ui/clock';

const none = {};

/** The register of agencies: those that stand today, and the name of any. */
export const useAgencies = (asOf: string | null) => {
  const { body } = useFeed(registersFeed, none, asOf);
  const today = useClock(vietnamDay);
  return useMemo(() => {
    const all = body?.agencies ?? [];
    const names = new Map(all.map(({ id, name }) => [id, name]));
    return { standing: all.filter((each) => standsOn(each, today)), nameOf: (id: string): string => names.get(id) ?? id };
  }, [body, today]);
};
