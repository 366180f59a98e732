import { useMemo } from 'react';
import { registers as registersFeed } from '../../../contract/feeds/registers';
import { taskParties } from '../../../contract/rules/taskParties';
import { vietnamDay } from '../../../contract/rules/taskTiming';
import { useFeed } from '../../data/useFeed';
import { useClock } from '../../ui/clock';

const none = {};

/** Who can be charged with a task today: agencies, and the committees of communes. */
export const usePartyRegister = () => {
  const { body, status } = useFeed(registersFeed, none, null);
  const today = useClock(vietnamDay);
  const registers = useMemo(() => {
    const areas = body?.areas ?? [];
    return { areas, agencies: taskParties(body?.agencies ?? [], areas) };
  }, [body]);
  return { ...registers, registers, status, today };
};
