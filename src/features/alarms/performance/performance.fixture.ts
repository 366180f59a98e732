import type { PerformanceBody } from './performanceBody';

/** Seven days without an alarm. */
export const QUIET_BODY: PerformanceBody = {
  from: '2026-11-15T22:00:00+07:00',
  to: '2026-11-22T22:00:00+07:00',
  announced: 0,
  heldBack: 0,
  perTenMinutes: 0,
  perHour: 0,
  perDay: 0,
  peakTenMinutes: null,
  peakHour: null,
  timeInFlood: 0,
  floods: [],
  split: [
    { priority: 'critical', count: 0 },
    { priority: 'high', count: 0 },
    { priority: 'medium', count: 0 },
    { priority: 'low', count: 0 },
  ],
  standing: [],
  chattering: [],
  most: [],
  acknowledgement: null,
  perDays: [],
};
