import { useMemo } from 'react';
import { registers as registersFeed } from '../../../contract/feeds/registers';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import { useFeed } from '../../data/useFeed';
import { useClock } from '../../ui/clock';

const none = {};

export interface LimitChoice {
  id: string;
  name: string;
}
export interface LimitChoices {
  agencies: readonly LimitChoice[];
  areas: readonly LimitChoice[];
  /** The registers did not come. */
  isMissing: boolean;
}

/** The agencies and areas that stand today, to choose from. */
export const useLimits = (): LimitChoices => {
  const { body, status } = useFeed(registersFeed, none, null);
  const today = useClock(vietnamDay);
  return useMemo(
    () => ({
      agencies: (body?.agencies ?? []).filter((each) => standsOn(each, today)),
      areas: (body?.areas ?? [])
        .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today))
        .map(({ code, name }) => ({ id: code, name })),
      isMissing: status === 'error',
    }),
    [body, status, today],
  );
};
