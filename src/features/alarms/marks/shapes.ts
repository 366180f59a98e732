import type { AlarmPriority } from '../../../../contract/alarms';

/** The shape of each priority; its colour is the token of the same name, and a word stands with both. */
export const SHAPE: Record<AlarmPriority, string> = { critical: '◆', high: '▲', medium: '■', low: '●' };
