import { WHOLE_FILE } from '../../../contract/rules/wholeFile';
import { storable } from '../../store/rows/columns';
import { parseLine, type StationRow } from './parseLine';
import { parseVietnamStamp } from './vietnamTime';

export type { StationRow } from './parseLine';

/** A line kept as it came (NUL shown as ␀, which a text column cannot hold), with the reason in Vietnamese. */
export interface RefusedLine {
  line: number;
  raw: string;
  reason: string;
}

/** `station` is '' when the file name is wrong; `rows` and `refused` are in line order. */
export interface ParsedStationFile {
  station: string;
  rows: StationRow[];
  refused: RefusedLine[];
}

export const MAX_STATION_FILE_BYTES = 1_048_576;
const OVERSIZE_KEPT_BYTES = 2_000;
const BAD_NAME = `${WHOLE_FILE.badName} <MÃ TRẠM>_<yyyyMMddHHmmss>.txt (mã trạm gồm chữ không dấu, số, "_" hoặc "-", tối đa 64 ký tự); hãy đặt lại tên rồi gửi lại tệp.`;

const NOT_UTF8 = `${WHOLE_FILE.notUtf8}; hãy đặt bộ truyền dữ liệu ghi tệp dạng UTF-8 rồi gửi lại.`;
const EMPTY = `${WHOLE_FILE.empty}, không có dòng số liệu nào; hãy kiểm tra bộ truyền dữ liệu của trạm rồi gửi lại tệp.`;
/** How the reason for a file begins that left the inbox without being taken. */
export const SET_ASIDE = WHOLE_FILE.setAside;

/** The station that a file says by its name to be of; empty where the name is wrong. */
export const stationOfFile = (name: string): string => {
  const match = /^([A-Za-z0-9_-]{1,64})_(\d{14})\.txt$/i.exec(name);
  return match && parseVietnamStamp(match[2] ?? '') ? (match[1] ?? '') : '';
};

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const refuseWhole = (station: string, raw: string, reason: string): ParsedStationFile => ({
  station,
  rows: [],
  refused: [{ line: 1, raw: storable(raw), reason }],
});

const keyOf = (row: StationRow): string => `${row.parameter}\t${row.observedAt}`;

/** Which measurements are told in two ways within the file: key → every line that tells it. */
const findConflicts = (rows: readonly StationRow[]): Map<string, number[]> => {
  const byKey = new Map<string, StationRow[]>();
  for (const row of rows) {
    const same = byKey.get(keyOf(row));
    if (same) same.push(row);
    else byKey.set(keyOf(row), [row]);
  }
  return new Map(
    [...byKey]
      .filter(([, [first, ...others]]) =>
        others.some((row) => row.value !== first?.value || row.unit !== first.unit || row.status !== first.status),
      )
      .map(([key, same]) => [key, same.map((row) => row.line)]),
  );
};

/**
 * Reads one station file (TT 10/2021/TT-BTNMT). Every line that is not blank comes out once, as a row or as a refusal;
 * a file that is empty, too big or not UTF-8 comes out as one refusal. Lines that contradict each other are all refused:
 * nothing in the file says which one is right. Lines that repeat each other exactly are all kept.
 */
export const parseStationFile = (name: string, bytes: Uint8Array, receivedAt: Date): ParsedStationFile => {
  const station = stationOfFile(name);
  if (bytes.byteLength > MAX_STATION_FILE_BYTES) {
    const head = new TextDecoder().decode(bytes.subarray(0, OVERSIZE_KEPT_BYTES));
    return refuseWhole(
      station,
      head,
      `${WHOLE_FILE.oversize} ${bytes.byteLength} byte, vượt quá 1 MiB nên không được đọc (ở đây chỉ giữ phần đầu); hãy chia thành nhiều tệp nhỏ, mỗi lần đo một tệp, rồi gửi lại.`,
    );
  }
  const text = decode(bytes);
  if (text === null) {
    const raw = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return refuseWhole(station, raw, NOT_UTF8);
  }

  if (text.trim() === '') return refuseWhole(station, '', EMPTY);
  const refused: RefusedLine[] = [];
  const read: { row: StationRow; raw: string }[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const line = index + 1;
    const result = station === '' ? { reason: BAD_NAME } : parseLine(raw, line, receivedAt);
    if ('row' in result) read.push({ row: result.row, raw });
    else refused.push({ line, raw: storable(raw), reason: result.reason });
  }

  const conflicts = findConflicts(read.map(({ row }) => row));
  const rows: StationRow[] = [];
  for (const { row, raw } of read) {
    const lines = conflicts.get(keyOf(row));
    if (!lines) {
      rows.push(row);
      continue;
    }
    const others = lines
      .filter((line) => line !== row.line)
      .slice(0, 5)
      .join(', ');
    const reason = `Cùng thông số và thời gian với dòng ${others} nhưng số liệu khác nhau; hãy kiểm tra tại trạm và gửi lại một dòng đúng.`;
    refused.push({ line: row.line, raw: storable(raw), reason });
  }
  return { station, rows, refused: refused.toSorted((a, b) => a.line - b.line) };
};
