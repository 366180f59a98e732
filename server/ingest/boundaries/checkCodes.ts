import { BoundaryError, someOf } from './boundaryError';

/** Refuses a collection that has not each unit in force exactly once. @throws BoundaryError naming the codes. */
export const checkCodes = (codes: readonly string[], unitsInForce: ReadonlySet<string>): void => {
  const twice = [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
  if (twice.length > 0)
    throw new BoundaryError(
      `Đơn vị có nhiều hơn một đối tượng trong tệp: ${someOf(twice)}. Hãy gộp các phần của mỗi đơn vị thành một MultiPolygon rồi nạp lại.`,
    );
  const unknown = codes.filter((code) => !unitsInForce.has(code));
  if (unknown.length > 0)
    throw new BoundaryError(
      `Tệp có mã không thuộc đơn vị cấp xã nào đang hiệu lực của tỉnh: ${someOf(unknown)}. Hãy bỏ các đối tượng này, hoặc sửa mã theo danh mục của Cục Thống kê, rồi nạp lại.`,
    );
  const missing = [...unitsInForce].filter((code) => !codes.includes(code)).toSorted();
  if (missing.length > 0)
    throw new BoundaryError(
      `Tệp thiếu ${missing.length} trên ${unitsInForce.size} đơn vị: ${someOf(missing)}. Hãy bổ sung đủ các đơn vị rồi nạp lại; bản đồ chỉ thay khi đủ cả tỉnh.`,
    );
};
