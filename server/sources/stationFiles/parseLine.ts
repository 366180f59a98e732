import { badMeasurement, mayLackUnit } from './parameters';
import { formatVietnamStamp, parseVietnamStamp } from './vietnamTime';

export type StationStatus = '00' | '01' | '02';

/** One accepted line; `observedAt` is ISO UTC, `status` 00 measuring, 01 calibrating, 02 device error (TT 10/2021). */
export interface StationRow {
  line: number;
  parameter: string;
  value: number;
  unit: string;
  observedAt: string;
  status: StationStatus;
}

export type LineResult = { row: StationRow } | { reason: string };

const FUTURE_TOLERANCE_MS = 10 * 60_000;
const MAX_PARAMETER = 40;
const MAX_UNIT = 20;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const CONTROL = /\p{Cc}/u;

const isStatus = (text: string): text is StationStatus => text === '00' || text === '01' || text === '02';

const trimmed = (cells: string[]): string[] => cells.map((cell) => cell.trim());

/** Tabs, commas or spaces: the circular names no separator, and the loggers of different makers write all three. */
const split = (line: string): string[] => {
  const text = line.normalize('NFC').trimEnd();
  if (text.includes('\t')) return trimmed(text.split('\t'));
  // A single comma is a decimal comma among spaces; it is refused by its own reason.
  if (text.split(',').length > 2) return trimmed(text.replace(/,$/, '').split(','));
  const [first = '', second = '', ...others] = text.trim().split(/\s+/);
  // The one parameter of Thông tư 10/2021 whose name holds a space.
  if (first.toLowerCase() === 'cl' && second.toLowerCase() === 'dư') return [`${first} ${second}`, ...others];
  return [first, second, ...others].filter((cell) => cell !== '');
};

const badWord = (label: string, text: string, max: number): string | null => {
  if (text === '') return `Thiếu ${label}; hãy bổ sung rồi gửi lại tệp.`;
  if (text.length > max) return `Phần ${label} dài ${text.length} ký tự, chỉ được tối đa ${max}; hãy rút gọn rồi gửi lại.`;
  if (CONTROL.test(text)) return `Phần ${label} có ký tự điều khiển; hãy kiểm tra cấu hình bộ truyền dữ liệu rồi gửi lại.`;
  return null;
};

const badValue = (text: string): string | null => {
  if (NUMBER.test(text) && Number.isFinite(Number(text))) return null;
  if (/^[+-]?\d+,\d+$/.test(text)) return `Giá trị "${text}" dùng dấu phẩy thập phân; hãy đổi sang dấu chấm rồi gửi lại.`;
  return `Giá trị "${text.slice(0, 40)}" không phải là số; hãy ghi số với dấu chấm thập phân, ví dụ 7.25.`;
};

/** Reads `<Name> <Value> <Unit> <yyyyMMddHHmmss> <Status>`; a reason is Vietnamese and says what to do. */
export const parseLine = (text: string, line: number, receivedAt: Date): LineResult => {
  const cells = split(text);
  const [parameter = '', valueText = '', unitText = '', timeText = '', status = ''] = cells;
  const unit = unitText === '' && mayLackUnit(parameter) ? '-' : unitText;
  if (cells.length !== 5) {
    return {
      reason:
        `Dòng có ${cells.length} cột, phải có đúng 5 cột: tên thông số, giá trị, đơn vị, thời gian, trạng thái. ` +
        'Hãy ngăn cách các cột bằng dấu tab và dùng dấu chấm cho số thập phân.',
    };
  }
  const bad =
    badWord('tên thông số', parameter, MAX_PARAMETER) ??
    badValue(valueText) ??
    badWord('đơn vị đo', unit, MAX_UNIT) ??
    badMeasurement(parameter, Number(valueText), unit);
  if (bad !== null) return { reason: bad };

  const observedAt = parseVietnamStamp(timeText);
  if (!observedAt) {
    return {
      reason: `Thời gian "${timeText.slice(0, 40)}" không có thật; hãy ghi đủ 14 chữ số năm, tháng, ngày, giờ, phút, giây (yyyyMMddHHmmss).`,
    };
  }
  if (observedAt.getTime() - receivedAt.getTime() > FUTURE_TOLERANCE_MS) {
    const received = formatVietnamStamp(receivedAt);
    return { reason: `Thời gian đo ${timeText} muộn hơn lúc nhận (${received}) quá 10 phút; hãy chỉnh lại đồng hồ của trạm.` };
  }
  if (!isStatus(status)) {
    return { reason: `Trạng thái "${status.slice(0, 40)}" không hợp lệ; chỉ dùng 00 (đang đo), 01 (hiệu chuẩn) hoặc 02 (lỗi thiết bị).` };
  }
  return { row: { line, parameter, value: Number(valueText), unit, observedAt: observedAt.toISOString(), status } };
};
