import type { BudgetItem, EstimateLevel } from '../../../../contract/feeds/budget';
import { BUDGET_ITEMS } from '../../../../contract/rules/budgetItems';
import type { Registers } from '../../../store/rows/storedRegisters';
import { foldHeader } from '../../cells/foldHeader';
import { convertUnit } from '../../cells/units';
import type { JudgedFile, TypedRow } from '../kind';
import { endOfDay } from '../observations/days';

/** `own`: the province's part; `all`: the sum of every area and of the province. */
export type Whose = { area: string } | 'own' | 'all' | 'unsaid';
export interface BudgetLine {
  item: BudgetItem;
  year: number;
  /** Null of an estimate. */
  month: number | null;
  role: 'month' | 'cumulative' | EstimateLevel;
  whose: Whose;
  /** In đồng. */
  amount: number;
  decidedOn: string;
  document: string;
  source: string;
  observedAt: string | null;
}

const ROLES = new Map<string, BudgetLine['role']>([
  ['', 'month'],
  ...['thuchien', 'thuchientrongthang', 'trongthang', 'thang', 'actual'].map((name) => [name, 'month'] as const),
  ...['luyke', 'thuchienluyke', 'luykethuchien', 'cumulative'].map((name) => [name, 'cumulative'] as const),
  ...['dutoantwgiao', 'dutoantw', 'dutoantrunguonggiao', 'dutoantrunguong', 'twgiao', 'central'].map((name) => [name, 'central'] as const),
  ...['dutoanhdndgiao', 'dutoanhdnd', 'hdndgiao', 'dutoandiaphuong', 'dutoan', 'council'].map((name) => [name, 'council'] as const),
]);
const ITEMS = new Map(
  BUDGET_ITEMS.flatMap((item) => [
    [item.code, item] as const,
    [foldHeader(item.code), item] as const,
    [foldHeader(item.name), item] as const,
  ]),
);
const WHOSE = new Map<string, Whose>([
  ...['captinh', 'tinh', 'vanphongtinh'].map((name) => [name, 'own'] as const),
  ...['toantinh', 'tongso', 'tong', 'cong'].map((name) => [name, 'all'] as const),
]);

/** An amount in whole đồng, or why it is none. */
const readDong = (raw: string, unit: string): number | string => {
  if (raw.startsWith('=') || raw.endsWith('%')) return `Số tiền: "${raw.replace(/^=/, '')}" không phải số tiền.`;
  const digits = convertUnit(raw, unit, 'đồng');
  if (digits === null) return `Đơn vị tính "${unit}" không phải đơn vị tiền. Ghi đồng, nghìn đồng, triệu đồng hoặc tỷ đồng.`;
  if (digits.includes('.')) return `Số tiền lẻ hơn một đồng (${digits.replace('.', ',')} đồng). Hãy kiểm tra số và đơn vị tính.`;
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : `Số tiền quá lớn (${digits} đồng). Hãy kiểm tra đơn vị tính.`;
};

/** Reads a row by the catalogue of items and the register of areas: what it says, or every fault that it has. */
export const readRow = (
  { values, words, unread }: TypedRow,
  registers: Registers,
  file: JudgedFile,
): { line: BudgetLine } | { faults: string[] } => {
  const faults: string[] = [];
  const refuse = (reason: string): null => {
    faults.push(reason);
    return null;
  };
  const given = (key: string): string | null => (unread[key] === undefined ? (values[key] ?? null) : null);

  const name = given('item');
  const item =
    name === null ? null : (ITEMS.get(name) ?? ITEMS.get(foldHeader(name)) ?? refuse(`Không có khoản "${name}". Xem mã khoản trong mẫu.`));
  const roleWords = given('role') ?? '';
  const role =
    ROLES.get(foldHeader(roleWords)) ??
    refuse(`Loại số liệu: "${roleWords}" không có. Ghi Thực hiện, Lũy kế, Dự toán TW giao hoặc Dự toán HĐND giao.`);
  const isEstimate = role === 'central' || role === 'council';

  const period = given('period');
  const form = isEstimate ? /^20\d\d$/ : /^20\d\d-\d\d$/;
  if (period !== null && role !== null && !form.test(period))
    refuse(`Kỳ: "${words['period'] ?? period}" phải là ${isEstimate ? 'một năm, ví dụ 2026' : 'một tháng, ví dụ tháng 3/2026'}.`);
  if (period !== null && !isEstimate && `${period}-01` > file.today) refuse(`Kỳ ${period} chưa bắt đầu nên chưa thể có số thực hiện.`);

  const areaWords = given('area');
  // Excel drops the zeros that a code of an area begins with.
  const code = areaWords !== null && /^\d{3,4}$/.test(areaWords) ? areaWords.padStart(5, '0') : areaWords;
  const whose: Whose = code === null ? 'unsaid' : (WHOSE.get(foldHeader(code)) ?? { area: code });
  if (typeof whose === 'object' && period !== null && !registers.areasIn(period).some((area) => area.code === whose.area))
    refuse(`Không có xã, phường mã "${whose.area}" ở kỳ ${period}.`);
  if (role === 'central' && whose !== 'unsaid' && whose !== 'all') refuse('Dự toán Trung ương giao cho cả tỉnh: để trống cột Xã, phường.');

  const [raw, unit] = [given('value'), given('unit')];
  const dong = raw === null || unit === null ? null : readDong(raw, unit);
  const amount = typeof dong === 'string' ? refuse(dong) : dong;
  if (amount !== null && amount < 0 && role === 'cumulative') refuse('Số lũy kế không thể âm.');
  if (amount !== null && amount < 0 && isEstimate) refuse('Dự toán không thể âm.');

  const [decidedOn, document] = [given('decidedOn'), given('document')];
  if (isEstimate && decidedOn === null && unread['decidedOn'] === undefined) refuse('Dự toán phải có ngày giao.');
  if (isEstimate && document === null && unread['document'] === undefined) refuse('Dự toán phải nêu văn bản giao.');
  const observedOn = given('observedAt');
  if (faults.length > 0 || Object.keys(unread).length > 0 || !item || !role || period === null || amount === null) return { faults };
  return {
    line: {
      item,
      year: Number(period.slice(0, 4)),
      month: isEstimate ? null : Number(period.slice(5)),
      role,
      whose,
      amount,
      decidedOn: decidedOn ?? '',
      document: document ?? '',
      source: values['source'] ?? `Tệp ${file.name}`,
      observedAt: observedOn === null ? null : endOfDay(observedOn),
    },
  };
};
