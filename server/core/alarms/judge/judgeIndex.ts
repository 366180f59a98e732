import type { AlarmTarget } from '../../../../contract/alarms';
import type { Sample } from '../../../../contract/rules/alarms/condition';
import { airHoursTo, dayIndex } from '../../environment/indices';
import type { Days } from '../../environment/readDays';
import type { Station } from '../../environment/readRegister';
import { dayOf, HOUR_MS } from '../../environment/vietnamHours';
import { judgeLimit, type LimitCondition } from './judgeLimit';

type Index = Extract<AlarmTarget, { kind: 'index' }>['index'];
/** What each index is worked out for, by the decisions. */
export const INDEX_KIND = { VN_AQI: 'ambient-air', VN_WQI: 'surface-water' } as const satisfies Record<Index, string>;

/** The index of the hour, or of the day, that ends at `end` (ms since 1970) against the number of the rule; null where it may not be given. */
export const judgeIndex = ({ thing, streams }: Station, days: Days, condition: LimitCondition, end: number): Sample | null => {
  if (condition.limit === 'in-force') return null;
  const found =
    condition.averaging === '1h'
      ? airHoursTo(streams, days, end - HOUR_MS, 1)[0]
      : dayIndex(thing.kind, streams, days, dayOf(end - HOUR_MS));
  const value = found?.value ?? null;
  return value === null ? null : judgeLimit(value, condition.limit, condition, end);
};
