import { convertUnit } from './units';

/** An amount in whole đồng from digits and their unit, or why it is none; `name` is the column's, in Vietnamese. */
export const readDong = (raw: string, unit: string, name: string): number | string => {
  if (raw.startsWith('=') || raw.endsWith('%')) return `${name}: "${raw.replace(/^=/, '')}" không phải số tiền.`;
  const digits = convertUnit(raw, unit, 'đồng');
  if (digits === null) return `Đơn vị tính "${unit}" không phải đơn vị tiền. Ghi đồng, nghìn đồng, triệu đồng hoặc tỷ đồng.`;
  if (digits.includes('.')) return `${name} lẻ hơn một đồng (${digits.replace('.', ',')} đồng). Hãy kiểm tra số và đơn vị tính.`;
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : `${name} quá lớn (${digits} đồng). Hãy kiểm tra đơn vị tính.`;
};
