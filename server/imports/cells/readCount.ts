import { exactNumber } from './decimal';

const shown = (digits: string): string => digits.replace('.', ',');

/** Points or another plain number from the digits of a cell, or why it is none; `name` is the column's, in Vietnamese. */
export const readPlain = (raw: string, name: string): number | string => {
  if (raw.startsWith('=') || raw.endsWith('%'))
    return `${name}: "${shown(raw.replace(/^=/, ''))}" không phải một số. Chỉ ghi số, không kèm chữ, dấu %.`;
  return exactNumber(raw) ?? `${name} quá dài (${shown(raw)}). Hãy kiểm tra số.`;
};

/** A count from the digits of a cell, or why it is none; `name` is the column's, in Vietnamese. */
export const readCount = (raw: string, name: string): number | string => {
  const read = readPlain(raw, name);
  if (typeof read === 'string') return read;
  if (read < 0) return `${name} không thể âm (${shown(raw)}). Hãy ghi số đếm được.`;
  if (!Number.isSafeInteger(read))
    return `${name} phải là số nguyên, không phải ${shown(raw)}. Nếu dấu chấm hoặc phẩy ngăn hàng nghìn, hãy khai cách viết số của tệp khi gửi.`;
  return read;
};
