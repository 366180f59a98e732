import { englishUnit } from './unitWords';

const ZONE = 'Asia/Ho_Chi_Minh';
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const pad = (part: number): string => String(part).padStart(2, '0');

/** "22/11/2026 00:30". Việt Nam has had one offset and no summer time since 1975. */
const vietnameseDateTime = (ms: number): string => {
  const at = new Date(ms + VIETNAM_OFFSET_MS);
  return `${pad(at.getUTCDate())}/${pad(at.getUTCMonth() + 1)}/${at.getUTCFullYear()} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
};
/** "22 Nov 2026, 00:30": the month in letters, since readers of English do not agree on the order of the numbers. */
const englishDateTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const styles = {
  vi: { number: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }), dateTime: vietnameseDateTime },
  en: { number: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }), dateTime: (ms: number) => englishDateTime.format(ms) },
};
let style = styles.vi;

/** From now on numbers and moments are written as this language writes them; what is on screen must be drawn anew. */
export const setFormatLanguage = (language: keyof typeof styles): void => {
  style = styles[language];
};

const localParts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A true minus sign; what rounds to nothing has none. */
const withMinus = (text: string): string => (/^-[0.,]+$/.test(text) ? text.slice(1) : text.replace('-', '−'));
const digitsUp = (text: string): string => text.replaceAll(/[-\d]/g, (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '')));

/** 9e99 → "9 × 10⁹⁹", with no-break spaces: as short as any figure, whatever its size. */
const scientific = (value: number): string => {
  const [mantissa = '', power = ''] = value.toExponential(3).split('e');
  return `${withMinus(style.number.format(Number(mantissa)))}\u00a0×\u00a010${digitsUp(power.replace('+', ''))}`;
};
/** From here on the digits of a number are no longer its own. */
const HUGE = 1e16;
const SMALL = 0.001;

/** 1234567.8 → "1.234.567,8", in English "1,234,567.8"; what is too large to be read by its digits, or too small to be seen, as a power of ten. */
export const formatNumber = (value: number): string => {
  const size = Math.abs(value);
  return size >= HUGE || (size > 0 && size < SMALL / 2) ? scientific(value) : withMinus(style.number.format(value));
};

const MEASURED_DIGITS = 6;
const MEASURED_HUGE = 1e9;
/** As `formatNumber`, for what an instrument tells: six digits at most. */
export const formatMeasured = (value: number): string =>
  Math.abs(value) >= MEASURED_HUGE ? scientific(value) : formatNumber(Number(value.toPrecision(MEASURED_DIGITS)));

/** All the digits that a number has, as it was received: 0.00012345 → "0,00012345". */
export const formatExact = (value: number): string =>
  Math.abs(value) >= HUGE || (value !== 0 && Math.abs(value) < 1e-12)
    ? scientific(value)
    : withMinus(new Intl.NumberFormat(style.number.resolvedOptions().locale, { maximumSignificantDigits: 17 }).format(value));

const fixed = new Map<string, Intl.NumberFormat>();
/** As `formatNumber`, with exactly so many decimals, so that the figures of a column stand under one another. */
export const formatFixed = (value: number, digits: number): string => {
  const { locale } = style.number.resolvedOptions();
  const key = `${locale} ${digits}`;
  let format = fixed.get(key);
  if (!format) fixed.set(key, (format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })));
  return Math.abs(value) >= HUGE ? scientific(value) : withMinus(format.format(value));
};

/** A unit in the language in use: "tỷ đồng", in English "billion VND". */
export const formatUnit = (unit: string): string => (style === styles.en ? englishUnit(unit) : unit);

/** A number with its unit: "85%" closed up, other units after a no-break space. */
export const formatWithUnit = (value: string, unit: string): string =>
  unit === '%' ? `${value}%` : unit === '' ? value : `${value}\u00a0${formatUnit(unit)}`;

/** ISO moment or ms → "dd/MM/yyyy HH:mm" (in English "dd MMM yyyy, HH:mm") in the time of Việt Nam; the text itself when it is not a moment. */
export const formatDateTime = (moment: string | number): string => {
  const ms = new Date(moment).getTime();
  return Number.isNaN(ms) ? String(moment) : style.dateTime(ms);
};

/** The day of a moment without its year: "22/11", in English "22 Nov". */
export const formatDay = (moment: string | number): string => {
  const text = formatDateTime(moment);
  return style === styles.en ? text.split(' ').slice(0, 2).join(' ') : text.slice(0, 5);
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
