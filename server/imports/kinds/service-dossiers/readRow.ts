import type { DossierCounts } from '../../../../contract/feeds/serviceDossiers';
import { lastDayOf } from '../../../../contract/rules/scorePeriods';
import { UNTOLD } from '../../../sources/services/dossierRows';
import type { FoundUnit } from '../../../sources/services/openUnitFinder';
import { foldHeader } from '../../cells/foldHeader';
import { readCount } from '../../cells/readCount';
import type { JudgedFile, TypedRow } from '../kind';
import { dayWords } from '../dayWords';
import { endOfDay } from '../observations/days';
import { COUNTS, headOf, SUMS } from './columns';
import type { Field, FieldBook } from './fieldBook';

export interface DossierLine {
  unit: string;
  unitName: string;
  /** Null of a total of all fields. */
  field: Field | null;
  month: string;
  /** Null where the row says nothing. */
  counts: DossierCounts;
  observedAt: string | null;
  from: string;
  warnings: string[];
}
export interface DossierBooks {
  findUnit: (words: string, period: string) => FoundUnit;
  fields: FieldBook;
}
type Refuse = (reason: string) => null;
type Given = (key: string) => string | null;

const TOTALS = new Set(['tong', 'tongcong', 'tongso', 'cong', 'tatca', 'tatcalinhvuc', 'moilinhvuc', 'total']);
const PROVINCE = 'province:tinh';
/** Whether a line is a total, told for comparison alone: of all units, or of all fields. */
export const isTotal = ({ unit, field }: Pick<DossierLine, 'unit' | 'field'>): boolean => unit === PROVINCE || field === null;

const readCounts = (given: Given, refuse: Refuse): DossierCounts => {
  const read = (key: string, name: string): number | null => {
    const raw = given(key);
    const count = raw === null ? null : readCount(raw, name);
    return typeof count === 'string' ? refuse(count) : count;
  };
  const counts: DossierCounts = { ...UNTOLD };
  for (const count of COUNTS) counts[count] = read(count, headOf(count));
  for (const [key, { name, of }] of Object.entries(SUMS)) {
    const told = read(key, name);
    if (told === null) continue;
    const known = of.flatMap((count) => counts[count] ?? []);
    const sum = known.reduce((all, count) => all + count, 0);
    if (sum > told || (known.length === of.length && sum !== told))
      refuse(`${name} ghi ${told.toLocaleString('vi')}, các cột thành phần cộng lại ${sum.toLocaleString('vi')}. Hãy sửa cho khớp.`);
  }
  return counts;
};

const readMonth = (given: Given, words: string | null, file: JudgedFile, refuse: Refuse): string | null => {
  const month = given('month');
  if (month === null) return null;
  if (!/^20\d\d-\d\d$/.test(month)) return refuse(`Tháng: "${words ?? month}" phải là một tháng, ví dụ tháng 3/2026.`);
  return `${month}-01` > file.today ? refuse(`Tháng ${month} chưa bắt đầu nên chưa thể có hồ sơ. Hãy kiểm tra tháng.`) : month;
};

const readObservedAt = (given: Given, month: string, isUnread: boolean, file: JudgedFile, refuse: Refuse): string | null => {
  const day = given('observedAt');
  if (day === null)
    return isUnread || lastDayOf(month) < file.today
      ? null
      : refuse(`Tháng ${month} chưa hết: phải ghi Ngày số liệu, để biết số tính đến hôm nào.`);
  if (day > file.today) return refuse(`Ngày số liệu ${dayWords(day)} ở tương lai. Hãy kiểm tra ngày.`);
  if (day < `${month}-01`) return refuse(`Ngày số liệu ${dayWords(day)} trước khi tháng ${month} bắt đầu. Hãy kiểm tra ngày.`);
  return endOfDay(day);
};

const readField = (given: Given, { fields }: DossierBooks, warnings: string[], refuse: Refuse): Field | null | undefined => {
  const words = given('field');
  if (words === null) return undefined;
  if (TOTALS.has(foldHeader(words))) return null;
  const known = fields.find(words);
  const code = given('fieldCode');
  if (known) {
    if (code !== null && foldHeader(code) !== foldHeader(known.code))
      refuse(`Lĩnh vực "${words}" đã có mã ${known.code}, không phải ${code}. Hãy để trống Mã lĩnh vực mới.`);
    return known;
  }
  if (code === null) {
    refuse(
      `Không có lĩnh vực "${words}". Ghi đúng tên hoặc mã${fields.names() === '' ? '' : ` (${fields.names()})`}; nếu là lĩnh vực mới, ghi thêm Mã lĩnh vực mới ở một dòng của nó.`,
    );
    return undefined;
  }
  const brought = fields.bring(code, words);
  if (!brought) {
    refuse(`Mã lĩnh vực mới "${code}" đã dùng cho lĩnh vực khác, hoặc có ký tự lạ: chỉ gồm chữ, số, dấu chấm, gạch ngang.`);
    return undefined;
  }
  warnings.push(`Lĩnh vực mới: ${words} (${code}).`);
  return brought;
};

/** Reads a row by the registers and the fields: what it says, or every fault that it has. */
export const readRow = (
  { values, words, unread }: TypedRow,
  books: DossierBooks,
  file: JudgedFile,
): { line: DossierLine } | { faults: string[] } => {
  const faults: string[] = [];
  const warnings: string[] = [];
  const refuse: Refuse = (reason) => {
    faults.push(reason);
    return null;
  };
  const given: Given = (key) => (unread[key] === undefined ? (values[key] ?? null) : null);
  const month = readMonth(given, words['month'] ?? null, file, refuse);
  const unitWords = given('unit');
  const isAll = unitWords !== null && TOTALS.has(foldHeader(unitWords));
  const found = unitWords === null || month === null ? null : books.findUnit(isAll ? 'Toàn tỉnh' : unitWords, month);
  const unit = found === null ? null : 'wrong' in found ? refuse(found.wrong) : found;
  if (unit && unit.formerly !== null)
    warnings.push(`${unit.formerly} không còn trong tháng ${month}: ghi cho đơn vị kế thừa, ${unit.name}.`);
  const field = readField(given, books, warnings, refuse);
  const counts = readCounts(given, refuse);
  const isCheck = unit !== null && field !== undefined && isTotal({ unit: unit.unit, field });
  const observedAt = month === null || isCheck ? null : readObservedAt(given, month, unread['observedAt'] !== undefined, file, refuse);
  if (faults.length > 0 || Object.keys(unread).length > 0 || !unit || month === null || field === undefined) return { faults };
  const from = values['from'] ?? `Tệp ${file.name}`;
  return { line: { unit: unit.unit, unitName: unit.name, field, month, counts, observedAt, from, warnings } };
};
