const ZONE = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const weekdays = {
  vi: new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, weekday: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'long' }),
};
const date = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });

/** A moment (ms) → "14:32:08" in the time of Việt Nam. */
export const clockText = (now: number): string => clock.format(now);

/** A moment (ms) → "Chủ nhật 22/11/2026" in the time of Việt Nam. */
export const dayText = (now: number, language: string): string => {
  const weekday = (language === 'en' ? weekdays.en : weekdays.vi).format(now).toLocaleLowerCase('vi');
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${date.format(now)}`;
};
