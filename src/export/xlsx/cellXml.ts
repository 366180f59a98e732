import { escapeFormula } from '../escapeFormula';
import type { ExportCell } from '../exportable';
import { asVietnamClock, isDay, plainDate } from '../vietnamTime';
import { numberFormat } from './numberFormat';
import type { Styles } from './styles';
import { xmlText } from './xmlText';

/** No cell of a sheet holds more. */
const LONGEST = 32_767;
/** Longer words take more lines than one. */
const ONE_LINE = 40;
const DAY_MS = 86_400_000;
/** Of 1 January 1970, and the first number that every program takes for the same day: sheets count a 29 February 1900 that never was. */
const [EPOCH, FIRST_SURE] = [25_569, 61];

const clip = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Words at an address of a sheet, never a formula, [EX2]. */
export const textXml = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(clip(escapeFormula(text)))}</t></is></c>`;

const wordsXml = (at: string, text: string, styles: Styles): string =>
  textXml(at, text, styles.styleOf(text.length > ONE_LINE ? 'wrapped' : 'plain'));
const numberXml = (at: string, value: number, style: number): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

/** A cell of its own type: numbers are numbers at full precision, dates are dates, words are words, [EX5]; nothing of nothing. */
export const cellXml = (at: string, cell: ExportCell, styles: Styles, digits?: number): string => {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return wordsXml(at, cell, styles);
  if (typeof cell === 'number')
    return Number.isFinite(cell)
      ? numberXml(at, cell, styles.styleOf('plain', numberFormat(cell, digits)))
      : wordsXml(at, String(cell), styles);
  const serial = asVietnamClock(cell.date).getTime() / DAY_MS + EPOCH;
  // What is no moment, and a day that a sheet would write as another, stay words.
  if (!(serial >= FIRST_SURE)) return wordsXml(at, plainDate(cell.date), styles);
  return numberXml(at, serial, styles.styleOf('plain', isDay(cell.date) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss'));
};
