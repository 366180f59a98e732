import { BoundaryError } from './boundaryError';

const USUAL = ['ma_xa', 'code', 'MA_XA', 'maXa'];
const CODE_LENGTH = 5;

/**
 * The code of the unit that a feature draws: of `property`, else of the first usual name that it has. Codes of the
 * General Statistics Office have five digits; software that takes them for numbers drops the zeros in front.
 * @throws BoundaryError when there is no such property, naming those that there are.
 */
export const readCode = (properties: Record<string, unknown>, property: string | null, index: number): string => {
  const name = property ?? USUAL.find((usual) => usual in properties);
  const value = name === undefined ? undefined : properties[name];
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (/^\d{1,5}$/.test(text)) return text.padStart(CODE_LENGTH, '0');
  const there = Object.keys(properties).join(', ') || 'không có thuộc tính nào';
  throw new BoundaryError(
    name === undefined || value === undefined
      ? `Đối tượng thứ ${index + 1} không có thuộc tính mã đơn vị (${property ?? USUAL.join(', ')}). Các thuộc tính hiện có: ${there}. Hãy chỉ tên thuộc tính chứa mã bằng --property TÊN.`
      : `Đối tượng thứ ${index + 1} có mã đơn vị "${String(value)}" không phải mã 5 chữ số. Hãy sửa thuộc tính ${name}, hoặc chỉ thuộc tính khác bằng --property TÊN.`,
  );
};
