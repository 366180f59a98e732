import type { TFunction } from 'i18next';

const OFFERED = [15, 60, 240, 480] as const;
const HOUR = 60;

/** How long (minutes) a condition may be shelved for: what is often chosen, and the most its rule allows. */
export const shelfTimes = (max: number): number[] => [...OFFERED.filter((minutes) => minutes < max), max];

/** "15 phút", "4 giờ"; what is no whole hour in minutes. */
export const shelfTimeWord = (minutes: number, t: TFunction): string =>
  minutes % HOUR === 0 ? t('alarms.act.hours', { count: minutes / HOUR }) : t('alarms.act.minutes', { count: minutes });
