import type { Project } from '../../../../contract/feeds/investment';
import { projectCode } from '../../../../contract/feeds/investment';
import { CAPITAL_SOURCES } from '../../../../contract/rules/capitalSources';
import { planMonths } from '../../../../contract/rules/disbursement';
import type { Registers } from '../../../store/rows/storedRegisters';
import { foldHeader } from '../../cells/foldHeader';
import { readDong } from '../../cells/readDong';
import type { JudgedFile, TypedRow } from '../kind';
import { endOfDay } from '../observations/days';

/** What a row says, in đồng; null where it does not say it. */
export interface DisbursementLine {
  isTotal: boolean;
  project: string;
  name: string | null;
  owner: string | null;
  group: Project['group'] | null;
  field: string | null;
  /** Undefined: not said; null: it spans several. */
  area: string | null | undefined;
  source: string;
  year: number;
  /** 1 to 13; null of a row that only allocates. */
  month: number | null;
  plan: number | null;
  carried: number | null;
  decidedOn: string | null;
  document: string | null;
  disbursed: number | null;
  cumulative: number | null;
  advanced: number | null;
  recovered: number | null;
  obstacle: string | null;
  from: string;
  observedOn: string | null;
  observedAt: string | null;
}

const AMOUNTS = {
  plan: 'Kế hoạch vốn năm',
  carried: 'Vốn kéo dài',
  disbursed: 'Giải ngân trong tháng',
  cumulative: 'Lũy kế giải ngân',
  advanced: 'Tạm ứng',
  recovered: 'Thu hồi tạm ứng',
} as const;
type AmountKey = keyof typeof AMOUNTS;
const TOTALS = new Set(['tong', 'tongcong', 'tongso', 'cong', 'toantinh', 'total']);
const GROUPS = new Map<string, Project['group']>([
  ['a', 'A'],
  ['b', 'B'],
  ['c', 'C'],
  ['qtqg', 'national'],
  ['quantrongquocgia', 'national'],
]);
const ALIASES: Record<string, readonly string[]> = {
  nstw: ['NSTW', 'Vốn NSTW', 'Ngân sách TW'],
  'can-doi': ['Cân đối NSĐP', 'Cân đối', 'NSĐP', 'Ngân sách địa phương'],
  dat: ['Tiền sử dụng đất', 'Đất'],
  'xo-so': ['Xổ số', 'XSKT'],
  oda: ['ODA', 'Vốn nước ngoài'],
  'ctmtqg-ntm': ['CTMTQG NTM', 'Nông thôn mới', 'NTM'],
  'ctmtqg-gn': ['CTMTQG giảm nghèo', 'Giảm nghèo', 'GNBV'],
  'ctmtqg-dtts': ['CTMTQG DTTS&MN', 'DTTS&MN', 'DTTS', 'Dân tộc thiểu số và miền núi'],
  khac: ['Khác'],
};
const SOURCES = new Map(
  CAPITAL_SOURCES.flatMap(({ code, name }) => [code, name, ...(ALIASES[code] ?? [])].map((each) => [foldHeader(each), code] as const)),
);
const SEVERAL = new Set(['nhieuxa', 'nhieuxaphuong', 'lienxa', 'toantinh']);

type Refuse = (reason: string) => null;

const readAmounts = (given: (key: string) => string | null, unit: string | null, refuse: Refuse): Record<AmountKey, number | null> => {
  const read = (key: AmountKey): number | null => {
    const raw = given(key);
    if (raw === null || unit === null) return null;
    const amount = readDong(raw, unit, AMOUNTS[key]);
    if (typeof amount === 'string') return refuse(amount);
    return amount < 0 ? refuse(`${AMOUNTS[key]} không thể âm. Nếu là số giảm, hãy ghi lại số đúng của tháng.`) : amount;
  };
  return {
    plan: read('plan'),
    carried: read('carried'),
    disbursed: read('disbursed'),
    cumulative: read('cumulative'),
    advanced: read('advanced'),
    recovered: read('recovered'),
  };
};

/** The plan year and its month that a row speaks of: the January after belongs to the year before where that is named. */
const readTime = (
  period: string | null,
  year: string | null,
  file: JudgedFile,
  refuse: Refuse,
): { year: number; month: number | null } | null => {
  if (year !== null && !/^20\d\d$/.test(year)) return refuse(`Năm kế hoạch: "${year}" phải là một năm, ví dụ 2026.`);
  if (period === null)
    return year === null ? refuse('Phải ghi Tháng, hoặc Năm kế hoạch ở dòng chỉ giao vốn.') : { year: Number(year), month: null };
  if (!/^20\d\d-\d\d$/.test(period)) return refuse(`Tháng: "${period}" phải là một tháng, ví dụ tháng 3/2026.`);
  if (`${period}-01` > file.today) return refuse(`Tháng ${period} chưa bắt đầu nên chưa thể có giải ngân.`);
  const of = year === null ? Number(period.slice(0, 4)) : Number(year);
  const at = planMonths(of).indexOf(period);
  return at < 0
    ? refuse(`Tháng ${period} không thuộc kế hoạch năm ${of} (giải ngân đến hết 31/01/${of + 1}).`)
    : { year: of, month: at + 1 };
};

const readArea = (words: string | null, period: string, registers: Registers, refuse: Refuse): string | null | undefined => {
  if (words === null) return undefined;
  if (SEVERAL.has(foldHeader(words))) return null;
  // Excel drops the zeros that a code of an area begins with.
  const code = /^\d{3,4}$/.test(words) ? words.padStart(5, '0') : words;
  return registers.areasIn(period).some((area) => area.code === code) ? code : refuse(`Không có xã, phường mã "${code}" ở kỳ ${period}.`);
};

/** Reads a row by the register of areas: what it says, or every fault that it has. */
export const readRow = (
  { values, unread }: TypedRow,
  registers: Registers,
  file: JudgedFile,
): { line: DisbursementLine } | { faults: string[] } => {
  const faults: string[] = [];
  const refuse: Refuse = (reason) => {
    faults.push(reason);
    return null;
  };
  const given = (key: string): string | null => (unread[key] === undefined ? (values[key] ?? null) : null);
  const project = given('project') ?? '';
  const isTotal = TOTALS.has(foldHeader(project));
  if (project !== '' && !isTotal && !projectCode.safeParse(project).success)
    refuse(`Mã dự án "${project}" chỉ được gồm chữ, số, dấu chấm, gạch ngang, gạch dưới; không quá 60 ký tự.`);
  const time = readTime(given('period'), given('year'), file, refuse);
  const amounts = readAmounts(given, given('unit'), refuse);
  const words = given('source');
  const source = words === null ? null : (SOURCES.get(foldHeader(words)) ?? null);
  if (!isTotal && words !== null && source === null)
    refuse(`Không có nguồn vốn "${words}". Các nguồn: ${CAPITAL_SOURCES.map(({ name }) => name).join('; ')}.`);
  const groupWords = given('group');
  const group =
    groupWords === null
      ? null
      : (GROUPS.get(foldHeader(groupWords).replace(/^nhom/, '')) ?? refuse(`Nhóm dự án "${groupWords}" không có. Ghi A, B, C hoặc QTQG.`));
  const area = isTotal
    ? undefined
    : readArea(given('area'), given('period') ?? String(time?.year ?? file.today.slice(0, 4)), registers, refuse);
  const { plan, carried, disbursed, cumulative, advanced } = amounts;
  const [decidedOn, document] = [given('decidedOn'), given('document')];
  if (!isTotal && plan !== null && (decidedOn === null || document === null) && unread['decidedOn'] === undefined)
    refuse('Kế hoạch vốn phải kèm Ngày giao và Văn bản giao.');
  if (!isTotal && carried !== null && plan === null && faults.length === 0) refuse('Vốn kéo dài phải kèm Kế hoạch vốn năm của cùng dòng.');
  if (carried !== null && plan !== null && carried > plan) refuse('Vốn kéo dài lớn hơn kế hoạch vốn năm.');
  if (time?.month === null && (disbursed !== null || cumulative !== null)) refuse('Số giải ngân phải ghi Tháng.');
  if (time && time.month !== null && disbursed === null && cumulative === null && faults.length === 0 && !isTotal)
    refuse('Phải ghi Giải ngân trong tháng hoặc Lũy kế giải ngân.');
  if (time?.month === null && plan === null && faults.length === 0) refuse('Dòng không ghi Tháng phải ghi Kế hoạch vốn năm.');
  if (disbursed !== null && advanced !== null && advanced > disbursed) refuse('Tạm ứng lớn hơn số giải ngân trong tháng.');
  if (faults.length > 0 || Object.keys(unread).length > 0 || !time || project === '' || (!isTotal && source === null)) return { faults };
  const observedOn = given('observedAt');
  return {
    line: {
      isTotal,
      project,
      name: given('name'),
      owner: given('owner'),
      group,
      field: given('field'),
      area,
      source: source ?? '',
      ...time,
      ...amounts,
      decidedOn,
      document,
      obstacle: given('obstacle'),
      from: values['from'] ?? `Tệp ${file.name}`,
      observedOn,
      observedAt: observedOn === null ? null : endOfDay(observedOn),
    },
  };
};
