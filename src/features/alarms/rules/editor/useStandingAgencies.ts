import { useMemo } from 'react';
import { standsOn } from '../../../../../contract/rules/confirmationAgencies';
import { vietnamDay } from '../../../../../contract/rules/taskTiming';
import { useClock } from '../../../../ui/clock';
import type { FormPart } from './formContext';

/** Agencies that still stand, and the one that is named already. */
export const useStandingAgencies = ({ known, names }: FormPart, named: readonly string[]) => {
  const today = useClock(vietnamDay);
  return useMemo(() => {
    const standing = known.agencies.flatMap((each) => (standsOn(each, today) ? [{ id: each.id, name: each.name }] : []));
    const gone = named.filter((id) => id !== '' && standing.every((each) => each.id !== id)).map((id) => ({ id, name: names.agency(id) }));
    return [...gone, ...standing];
  }, [known, names, named, today]);
};
