import type { AlarmRuleBody } from '../../../contract/alarms';
import { HOURS_BEFORE } from '../../../contract/rules/airQuality';
import type { Sample } from '../../../contract/rules/alarms/condition';
import type { Days } from '../environment/readDays';
import type { Station, Stream } from '../environment/readRegister';
import { dayOf, DAY_MS, HOUR_MS, hourOf, startOf } from '../environment/vietnamHours';
import { judgeIndex } from './judge/judgeIndex';
import type { LimitCondition } from './judge/judgeLimit';
import { judgeMean, MEAN_HOURS } from './judge/judgeMean';

const NOWCAST_HOURS = 12;
/** The widest window that a mean or an index is worked out of: the day of VN_AQI, with the hours before it. */
export const BACK_MS = (24 + HOURS_BEFORE) * HOUR_MS;

/** How what is worked out of hours moves: by the hour, or by the day of Vietnam. */
export type Step = 'hour' | 'day';
export const STEP_MS = { hour: HOUR_MS, day: DAY_MS };
/** The beginning of the hour, or of the day, that a moment (ms since 1970) lies in. */
export const beginOf = (ms: number, step: Step): number => (step === 'hour' ? hourOf(ms) : startOf(dayOf(ms)));

/** By what a condition of means or of an index moves, and in how many steps one reading is felt; null where it is neither. */
export const movesOf = ({ target, condition }: AlarmRuleBody): { condition: LimitCondition; step: Step; reach: number } | null => {
  if (condition.kind !== 'limit') return null;
  if (target.kind === 'index') {
    if (condition.averaging === '1h') return { condition, step: 'hour', reach: NOWCAST_HOURS };
    // The day of air begins with hours of the day before.
    return { condition, step: 'day', reach: target.index === 'VN_AQI' ? 2 : 1 };
  }
  return target.kind === 'datastream' && condition.averaging !== 'instant'
    ? { condition, step: 'hour', reach: MEAN_HOURS[condition.averaging] }
    : null;
};

/** The mean of a datastream, or where `stream` is null the index of its station, that ends at `end` (ms since 1970). */
export const judgeAt = (station: Station, stream: Stream | null, days: Days, condition: LimitCondition, end: number): Sample | null => {
  if (stream === null) return judgeIndex(station, days, condition, end);
  return condition.averaging === 'instant' ? null : judgeMean(stream, days, condition, condition.averaging, end);
};
