import type { IndicatorValue } from '../../../../contract/value';
import { parseCell } from '../../../ingest/parseCell';
import { exactNumber } from '../../cells/decimal';
import { convertUnit, isMoney } from '../../cells/units';

interface ReadValue {
  value: IndicatorValue;
  /** What a person should look at before it is stored. */
  warnings: string[];
}

const isShare = (unit: string): boolean => unit.startsWith('%');
const shown = (unit: string): string => (unit === '' ? 'không đơn vị' : unit);

/** Words beside numbers: "Trên 50%", "5-10%". Only of a share, which they name themselves. */
export const readWords = (words: string, unit: string): ReadValue | { wrong: string } => {
  const value = parseCell(words);
  if (value.kind === 'none') return { wrong: 'Giá trị: không có số. Nếu chưa có số liệu, hãy bỏ cả dòng.' };
  if (value.kind === 'text' || !words.includes('%') || !isShare(unit)) return { wrong: `Giá trị: "${words}" không phải số.` };
  return { value, warnings: [] };
};

/** A value in the unit of its indicator, exactly; money without a unit is warned of. `raw`: digits, digits with %, or `=` and words. */
export const readValue = (raw: string, given: string | null, unit: string): ReadValue | { wrong: string } => {
  if (raw.startsWith('=')) return readWords(raw.slice(1), unit);
  const percent = raw.endsWith('%');
  const digits = percent ? raw.slice(0, -1) : raw;
  const from = given ?? (percent ? '%' : null);
  if (percent && given !== null && convertUnit('1', given, '%') === null)
    return { wrong: `Giá trị ghi dấu % nhưng cột Đơn vị tính ghi "${given}".` };
  const converted = from === null ? digits : convertUnit(digits, from, unit);
  if (converted === null) return { wrong: `Đơn vị tính "${from}" không quy đổi được sang đơn vị của chỉ tiêu (${shown(unit)}).` };
  const value = exactNumber(converted);
  if (value === null) return { wrong: `Giá trị có quá 15 chữ số có nghĩa (${converted}) nên không lưu được đúng đến chữ số cuối.` };
  const warnings = [];
  if (from === null && isMoney(unit)) warnings.push(`Không ghi đơn vị tính: hiểu là ${unit}, đơn vị của chỉ tiêu.`);
  if (isShare(unit) && (value < 0 || value > 100)) warnings.push(`Tỷ lệ ${converted.replace('.', ',')}% nằm ngoài 0–100%.`);
  return { value: { kind: 'number', value }, warnings };
};
