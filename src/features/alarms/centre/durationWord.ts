import type { TFunction } from 'i18next';

const HOUR = 60;
const DAY = 24 * HOUR;

/** From one moment to another in words: "35 phút", "2 giờ 5 phút", "3 ngày 4 giờ". */
export const durationWord = (from: string, to: string, t: TFunction): string => {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
  if (minutes < HOUR) return t('alarms.duration.minute', { count: minutes });
  if (minutes < DAY) return t('alarms.duration.hour', { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR });
  return t('alarms.duration.day', { days: Math.floor(minutes / DAY), hours: Math.floor((minutes % DAY) / HOUR) });
};
