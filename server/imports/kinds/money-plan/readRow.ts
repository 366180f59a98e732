import type { PlanKind } from '../../../../contract/feeds/investment';
import { planMonths } from '../../../../contract/rules/disbursement';
import { exactNumber } from '../../cells/decimal';
import { foldHeader } from '../../cells/foldHeader';
import { readDong } from '../../cells/readDong';
import { convertUnit } from '../../cells/units';
import type { JudgedFile, TypedRow } from '../kind';
import type { Ready, Step } from './ready';
import { dayWords } from '../dayWords';
import { monthWords, PATH_WORDS } from './words';

type Role = { plan: PlanKind } | { path: Step['book'] };
const named = (role: Role, ...names: string[]) => names.map((name) => [name, role] as const);
const ROLES = new Map<string, Role>([
  ...named({ plan: 'prime-minister' }, 'thutuonggiao', 'thutuongchinhphugiao', 'ttggiao', 'ttgiao', 'kehoachthutuonggiao', 'primeminister'),
  ...named({ plan: 'local' }, 'diaphuonggiao', 'hdndgiao', 'ubndtinhgiao', 'tinhgiao', 'kehoachdiaphuonggiao', 'local'),
  ...named({ path: 'investment' }, 'lotrinhgiaingan', 'lotrinhgiainganvon', 'lotrinhdautucong', 'investment'),
  ...named({ path: 'revenue' }, 'lotrinhthu', 'lotrinhthungansach', 'revenue'),
  ...named({ path: 'expenditure' }, 'lotrinhchi', 'lotrinhchingansach', 'expenditure'),
]);
/** Years that a file may speak of, from today's: old ones to fill in, the next one as it is decided. */
const YEARS = { back: 10, ahead: 1 };
/** Revenue may pass its estimate; a plan is paid out and an estimate spent at most whole. */
const MOST: Record<Step['book'], number> = { investment: 100, revenue: 200, expenditure: 100 };

type Refuse = (reason: string) => null;
interface Given {
  /** What a cell says; null where it says nothing, or what could not be read. */
  of: (key: string) => string | null;
  /** Whether a cell says nothing, read or not. */
  isBlank: (key: string) => boolean;
  refuse: Refuse;
  today: string;
}

const readYear = ({ of, refuse, today }: Given): number | null => {
  const words = of('year');
  if (words === null) return null;
  if (!/^20\d\d$/.test(words)) return refuse(`Năm: "${words}" phải là một năm, ví dụ 2026.`);
  const [year, now] = [Number(words), Number(today.slice(0, 4))];
  return year < now - YEARS.back || year > now + YEARS.ahead
    ? refuse(`Năm ${year} cách xa năm nay (nhận từ ${now - YEARS.back} đến ${now + YEARS.ahead}). Hãy kiểm tra cột Năm.`)
    : year;
};

/** Cells that a row of this role must not fill in: in the wrong column they would be lost without a word. */
const leftBlank = ({ isBlank, refuse }: Given, role: string, cells: Record<string, string>): void => {
  const filled = Object.entries(cells).flatMap(([key, name]) => (isBlank(key) ? [] : [name]));
  if (filled.length > 0) refuse(`Dòng ${role} để trống cột ${filled.join(', ')}.`);
};

const readPlan = (given: Given, year: number | null) => {
  const { of, isBlank, refuse, today } = given;
  leftBlank(given, 'giao vốn', { month: 'Tháng', percent: 'Tỷ lệ (%)' });
  const decidedOn = of('decidedOn');
  if (isBlank('decidedOn')) refuse('Dòng giao vốn phải có Ngày giao.');
  if (decidedOn !== null && decidedOn > today) refuse(`Ngày giao ${dayWords(decidedOn)} chưa đến.`);
  else if (decidedOn !== null && year !== null && (decidedOn < `${year - 1}-01-01` || decidedOn > `${year + 1}-01-31`))
    refuse(`Ngày giao ${dayWords(decidedOn)} cách xa kế hoạch năm ${year} (giao từ 01/01/${year - 1} đến 31/01/${year + 1}).`);
  if (isBlank('amount')) refuse('Dòng giao vốn phải có Số vốn.');
  const unit = of('unit');
  if (isBlank('unit')) refuse('Số vốn phải có Đơn vị tính.');
  const money = (key: string, name: string): number | null => {
    const raw = of(key);
    if (raw === null || unit === null) return null;
    const read = readDong(raw, unit, name);
    if (typeof read === 'string') return refuse(read);
    return read < 0 ? refuse(`${name} không thể âm.`) : read;
  };
  const amount = money('amount', 'Số vốn');
  const carriedOver = isBlank('carried') ? 0 : money('carried', 'Vốn kéo dài');
  if (amount === 0) refuse('Số vốn phải lớn hơn 0. Nếu nhập nhầm lần giao, hãy hoàn tác tệp đã nhập.');
  if (amount !== null && carriedOver !== null && carriedOver > amount) refuse('Vốn kéo dài lớn hơn Số vốn.');
  return decidedOn === null || amount === null || carriedOver === null ? null : { decidedOn, amount, carriedOver };
};

const readStep = (given: Given, book: Step['book'], year: number | null) => {
  const { of, isBlank, refuse } = given;
  leftBlank(given, 'lộ trình', { decidedOn: 'Ngày giao', amount: 'Số vốn', carried: 'Trong đó kéo dài' });
  const unit = of('unit');
  if (unit !== null && convertUnit('1', unit, '%') === null) refuse('Dòng lộ trình ghi tỷ lệ: Đơn vị tính để trống hoặc ghi %.');
  const month = of('month');
  if (isBlank('month')) refuse('Dòng lộ trình phải có Tháng.');
  const months = year === null ? [] : book === 'investment' ? planMonths(year) : planMonths(year).slice(0, 12);
  if (month !== null && !/^20\d\d-\d\d$/.test(month)) refuse(`Tháng: "${month}" phải là một tháng, ví dụ tháng 6/2026.`);
  else if (month !== null && year !== null && !months.includes(month))
    refuse(
      `${PATH_WORDS[book]} năm ${year} không có ${monthWords(month)} (từ ${monthWords(months[0] ?? '')} đến ${monthWords(months.at(-1) ?? '')}).`,
    );
  const raw = of('percent');
  if (isBlank('percent')) refuse('Dòng lộ trình phải có Tỷ lệ (%).');
  const isNumber = raw !== null && !raw.startsWith('=');
  const percent = isNumber ? exactNumber(raw.replace(/%$/, '')) : null;
  if (raw !== null && percent === null) refuse(`Tỷ lệ: "${raw.replace(/^=/, '')}" không phải số.`);
  if (percent !== null && (percent < 0 || percent > MOST[book]))
    refuse(`Tỷ lệ ${percent.toLocaleString('vi')} % nằm ngoài 0–${MOST[book]} %.`);
  return month === null || percent === null ? null : { month, percent };
};

/** Reads a row: the decision or the step that it tells, or every fault that it has. */
export const readRow = ({ values, unread }: TypedRow, file: JudgedFile): { ready: Ready } | { faults: string[] } => {
  const faults: string[] = [];
  const refuse: Refuse = (reason) => {
    faults.push(reason);
    return null;
  };
  const of = (key: string): string | null => (unread[key] === undefined ? (values[key] ?? null) : null);
  const given: Given = { of, isBlank: (key) => unread[key] === undefined && (values[key] ?? null) === null, refuse, today: file.today };
  const words = of('role');
  const role =
    words === null
      ? null
      : (ROLES.get(foldHeader(words)) ??
        refuse(`Loại: "${words}" không có. Ghi Thủ tướng giao, Địa phương giao, Lộ trình giải ngân, Lộ trình thu hoặc Lộ trình chi.`));
  const year = readYear(given);
  const document = of('document');
  const told = { provenance: 'imported', source: values['from'] ?? `Tệp ${file.name}`, observedAt: null } as const;
  const plan = role && 'plan' in role ? readPlan(given, year) : null;
  const step = role && 'path' in role ? readStep(given, role.path, year) : null;
  if (faults.length > 0 || Object.keys(unread).length > 0 || !role || year === null || document === null) return { faults };
  if ('plan' in role && plan) return { ready: { kind: 'plan', row: { ...told, ...plan, year, kind: role.plan, document } } };
  if ('path' in role && step) return { ready: { kind: 'step', row: { ...told, ...step, year, book: role.path, basis: document } } };
  return { faults };
};
