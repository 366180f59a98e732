const ZONE = 'Asia/Ho_Chi_Minh';
const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const dateTime = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const localParts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 1234567.8 → "1.234.567,8". */
export const formatNumber = (value: number): string => number.format(value);

/** A number with its unit: "85%" closed up, other units after a no-break space. */
export const formatWithUnit = (value: string, unit: string): string =>
  unit === '%' ? `${value}%` : unit === '' ? value : `${value}\u00a0${unit}`;

/** ISO moment → "dd/MM/yyyy HH:mm" in the time of Việt Nam; the text itself when it is not a moment. */
export const formatDateTime = (iso: string | number): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return String(iso);
  const part = (type: Intl.DateTimeFormatPartTypes) => dateTime.formatToParts(date).find((each) => each.type === type)?.value ?? '';
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`;
};

/** ISO moment → the value of a datetime-local field, in the time of Việt Nam. */
export const toLocalInput = (iso: string): string => localParts.format(new Date(iso)).replace(' ', 'T');

/** The value of a datetime-local field, read as the time of Việt Nam (no summer time: always +07:00) → ISO. */
export const fromLocalInput = (local: string): string | undefined => {
  const date = new Date(`${local}:00+07:00`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

export type AgeUnit = 'second' | 'minute' | 'hour' | 'day';

/** An age in ms as the largest whole unit that fits; a moment ahead of the clock counts as zero. */
export const ageParts = (ms: number): { count: number; unit: AgeUnit } => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return { count: seconds, unit: 'second' };
  if (seconds < 3600) return { count: Math.floor(seconds / 60), unit: 'minute' };
  if (seconds < 86_400) return { count: Math.floor(seconds / 3600), unit: 'hour' };
  return { count: Math.floor(seconds / 86_400), unit: 'day' };
};
