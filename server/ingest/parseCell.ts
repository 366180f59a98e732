import type { IndicatorValue, Quantity } from '../../contract/value';

const DECIMAL = String.raw`-?\d+(?:,\d+)?`;
const GROUPED = String.raw`-?\d{1,3}(?:\.\d{3})+(?:,\d+)?`;

/** What a percentage may be a percentage of. Any other words after "%" make the whole cell text. */
const LABELS = ['hộ gia đình', 'dân số', 'xã', 'cấp tỉnh', 'cấp huyện', 'cấp xã'];

/** The order in which the plans write three values without labels. */
const THREE_LEVELS = ['cấp tỉnh', 'cấp huyện', 'cấp xã'];

const BOUNDS = new Map<string, 'gt' | 'ge' | 'lt' | 'le'>([
  ['trên', 'gt'],
  ['tối thiểu', 'ge'],
  ['ít nhất', 'ge'],
  ['dưới', 'lt'],
  ['tối đa', 'le'],
]);

const PERCENT = new RegExp(
  String.raw`^(?:đạt\s+)?(?:(?<bound>${[...BOUNDS.keys()].join('|')})\s+)?(?<low>${DECIMAL})` +
    String.raw`(?:\s*%?\s*[-–]\s*(?<high>\d+(?:,\d+)?))?\s*%(?:\s+(?<label>${LABELS.join('|')}))?$`,
  'iu',
);
const BARE = new RegExp(`^(?:${DECIMAL}|${GROUPED})$`, 'u');

interface Part {
  value: Quantity;
  label: string | undefined;
}

/**
 * Reads one cell of a plan written in Vietnamese: decimal comma, "5-10%", "Trên 50%", "85%; 76%; 55%", "Phổ cập".
 * Never throws and never guesses: a cell outside the grammar comes back as its own words.
 */
export function parseCell(text: string | null): IndicatorValue {
  const words = (text ?? '').normalize('NFC').trim();
  return readNone(words) ?? readNumbers(words.replaceAll(/\s+/gu, ' ')) ?? { kind: 'text', text: words };
}

function readNone(words: string): IndicatorValue | undefined {
  if (words === '') return { kind: 'none', reason: 'blank' };
  if (/^[-–—]$/u.test(words)) return { kind: 'none', reason: 'not-set' };
  if (/^chưa có phương pháp xác định/iu.test(words)) return { kind: 'none', reason: 'no-method' };
  if (/^chưa xác định được/iu.test(words)) return { kind: 'none', reason: 'not-determined' };
  return undefined;
}

function readNumbers(words: string): IndicatorValue | undefined {
  if (BARE.test(words)) return { kind: 'number', value: toNumber(words) };
  // A comma before a space separates values; a comma before a digit is the decimal sign.
  const parts = words.split(/\s*;\s*|,\s+/u).map(readPercent);
  const known = parts.filter((part) => part !== undefined);
  if (known.length !== parts.length) return undefined;
  return known.length === 1 ? known[0]?.value : readVector(known);
}

/** A list is a vector only when each value says, or its place says, which level it is of. */
function readVector(parts: Part[]): IndicatorValue | undefined {
  const unlabelled = parts.every((part) => part.label === undefined);
  const levels = unlabelled && parts.length === THREE_LEVELS.length ? THREE_LEVELS : parts.map((part) => part.label);
  const items = parts.flatMap(({ value }, index) => {
    const level = levels[index];
    return level === undefined ? [] : [{ level, value }];
  });
  return items.length === parts.length ? { kind: 'vector', items } : undefined;
}

function readPercent(words: string): Part | undefined {
  const { bound, low, high, label } = PERCENT.exec(words)?.groups ?? {};
  const value = low === undefined ? undefined : toQuantity(bound, toNumber(low), high);
  return value && { value, label: label?.toLocaleLowerCase('vi') };
}

function toQuantity(bound: string | undefined, low: number, high: string | undefined): Quantity | undefined {
  const op = bound === undefined ? undefined : BOUNDS.get(bound.toLocaleLowerCase('vi'));
  if (high === undefined) return op ? { kind: 'bound', op, value: low } : { kind: 'number', value: low };
  const top = toNumber(high);
  return op || top < low ? undefined : { kind: 'range', low, high: top };
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}
