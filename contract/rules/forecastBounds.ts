/** What is counted or paid and so never below zero. */
const COUNTED = /đồng|hồ sơ|người|hộ|lượt|vụ|doanh nghiệp|nhiệm vụ|văn bản|trường|tấn|kWh|km|ha$|m³|m3/iu;

export interface Bounds {
  low: number | null;
  high: number | null;
}

/**
 * The hard bounds of a figure. A share is held to 0–100 % only where it is a part of a named total, or of a plan of capital, beyond which
 * nothing may be paid out (Luật Đầu tư công); one measured against another plan or an estimate may exceed 100 %, and a rate of growth
 * may fall below 0.
 */
export const forecastBounds = ({ unit, denominator }: { unit: string; denominator: string | null }): Bounds => {
  if (unit.startsWith('%'))
    return denominator !== null && /^(tổng|kế hoạch vốn)\s/iu.test(denominator) ? { low: 0, high: 100 } : { low: null, high: null };
  return { low: COUNTED.test(unit) ? 0 : null, high: null };
};
