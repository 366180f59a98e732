import type * as z from 'zod/mini';
import type { alarmPerformance } from '../../../../contract/feeds/alarms';

export type PerformanceBody = z.infer<(typeof alarmPerformance)['body']>;

/** Of how many days the figures are. */
export const PERFORMANCE_SPANS = ['1', '7', '30', '90'] as const;
export type PerformanceSpan = (typeof PERFORMANCE_SPANS)[number];
