import { vietnamDay } from '../../../contract/rules/taskTiming';
import { useClock } from '../../ui/clock';

const HOUR_MS = 3_600_000;

/** The calendar day in Việt Nam, now or at the moment (ms) looked at. */
export const useToday = (moment: number | undefined): string => useClock((now) => vietnamDay(moment ?? now));

/** The full hour (ms) that it is, or was at the moment (ms) looked at: what is due is due on the hour. */
export const useHour = (moment: number | undefined): number => useClock((now) => Math.floor((moment ?? now) / HOUR_MS) * HOUR_MS);
