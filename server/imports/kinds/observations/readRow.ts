import { role as roleSchema, type Role } from '../../../../contract/feeds/indicators';
import { daysOf } from '../../../../contract/period';
import { checkObservation, checkParts } from '../../../ingest/checkPlan';
import type { ObservationRow } from '../../../ingest/indicatorPlan';
import { BUDGET_SETS } from '../../../ingest/money/budgetSet';
import { INVESTMENT_SETS } from '../../../ingest/money/investmentSet';
import { DOSSIER_SETS } from '../../../../contract/rules/dossierIndicators';
import { SCORE_SETS } from '../../../../contract/rules/scoreIndicators';
import { foldHeader } from '../../cells/foldHeader';
import { readRole } from '../../cells/readPeriod';
import type { JudgedFile, TypedRow } from '../kind';
import { endOfDay, refuseDay } from './days';
import type { SetFacts } from './known';
import { readValue, readWords } from './readValue';

type Sets = ReadonlyMap<string, SetFacts>;
/** What a row says: its observation, or every fault that it has. */
export type ReadObservation = { set: SetFacts; row: ObservationRow; warnings: string[] } | { faults: string[] };
/** Hears a fault; what could not be read is then null, and what hangs on it is not judged. */
type Refuse = (reason: string) => null;

/** Sets that are made of rows, [MN2] [DV4], each with the file that its rows come in by. */
const SUMS = new Map([
  ...Object.values(INVESTMENT_SETS).map((id) => [id, 'Giải ngân đầu tư công'] as const),
  ...Object.values(BUDGET_SETS).map((id) => [id, 'Thu, chi ngân sách'] as const),
  ...Object.values(DOSSIER_SETS).map((id) => [id, 'Hồ sơ thủ tục hành chính'] as const),
  ...Object.values(SCORE_SETS).map((id) => [id, 'Điểm phục vụ người dân, doanh nghiệp (QĐ 766)'] as const),
]);

const namedSet = ({ values }: TypedRow, sets: Sets, refuse: Refuse): SetFacts | null => {
  const code = values['indicator'] ?? '';
  if (values['set']) {
    const named = sets.get(values['set']);
    if (!named) return refuse(`Không có bộ chỉ tiêu "${values['set']}". Xem mã bộ trong danh mục chỉ tiêu.`);
    return named.units.has(code) ? named : refuse(`Bộ chỉ tiêu "${named.id}" không có chỉ tiêu mã "${code}".`);
  }
  const having = [...sets.values()].filter(({ units }) => units.has(code));
  if (having.length > 1)
    return refuse(`Chỉ tiêu "${code}" có ở nhiều bộ: ${having.map(({ id }) => id).join(', ')}. Hãy điền cột Bộ chỉ tiêu.`);
  return having[0] ?? refuse(`Không có chỉ tiêu mã "${code}". Xem mã trong danh mục chỉ tiêu.`);
};

const findSet = (row: TypedRow, sets: Sets, refuse: Refuse): SetFacts | null => {
  const set = namedSet(row, sets, refuse);
  const kind = set && SUMS.get(set.id);
  return kind ? refuse(`Bộ chỉ tiêu "${set.id}" là số cộng từ từng dòng, không nhập thẳng được. Hãy nhập tệp loại "${kind}".`) : set;
};

const readParts = ({ values }: TypedRow, refuse: Refuse): ObservationRow['breakdown'] => {
  const parts: ObservationRow['breakdown'] = [];
  // Excel drops the zeros that a code of an area begins with.
  if (values['area'])
    parts.push({ dimension: 'area', member: /^\d{3,4}$/.test(values['area']) ? values['area'].padStart(5, '0') : values['area'] });
  if (values['agency']) parts.push({ dimension: 'agency', member: values['agency'] });
  for (const part of (values['breakdown'] ?? '').split(';').filter((each) => each.trim() !== '')) {
    const [dimension = '', member = '', ...rest] = part.split('=').map((each) => each.trim());
    if (dimension === '' || member === '' || rest.length > 0) refuse(`Phân tổ: "${part.trim()}" phải có dạng chiều=mã.`);
    else parts.push({ dimension, member });
  }
  return parts;
};

const readBasis = (text: string | null | undefined, set: SetFacts | null, refuse: Refuse): { id: string | null } | null => {
  if (!text) return { id: null };
  if (!set) return null;
  const { bases } = set.head;
  const found = bases.find(({ id, shortName }) => id === text || foldHeader(shortName) === foldHeader(text));
  return found ?? refuse(`Không có căn cứ "${text}" trong bộ; các căn cứ: ${bases.map(({ shortName }) => shortName).join(', ')}.`);
};

const readRoleOf = ({ values }: TypedRow, refuse: Refuse): Role | null => {
  const read = roleSchema.safeParse(values['role'] ? readRole(values['role']) : 'actual');
  if (read.success) return read.data;
  return refuse(`Loại số liệu: "${values['role']}" không có. Ghi Thực hiện, Ước thực hiện, Kế hoạch, Mục tiêu hoặc Kết quả.`);
};

/** Reads a row against what the store knows; each fault is told, not the first alone, save those that another fault has brought about. */
export const readRow = (row: TypedRow, sets: Sets, file: JudgedFile): ReadObservation => {
  const { values, words, unread } = row;
  const faults: string[] = [];
  const refuse: Refuse = (reason) => {
    faults.push(reason);
    return null;
  };
  const isRead = (key: string): boolean => unread[key] === undefined;
  const indicatorCode = values['indicator'] ?? '';
  const set = isRead('indicator') && isRead('set') ? findSet(row, sets, refuse) : null;
  const role = isRead('role') ? readRoleOf(row, refuse) : null;
  const breakdown = readParts(row, refuse);
  const basis = isRead('basis') ? readBasis(values['basis'], set, refuse) : null;
  const period = isRead('period') ? (values['period'] ?? null) : null;
  const dayRefused = period !== null && set ? refuseDay(period, words['period'] ?? period, set.cadences.get(indicatorCode) ?? null) : null;
  if (dayRefused !== null) refuse(dayRefused);
  if (period !== null && (role === 'actual' || role === 'result') && daysOf(period).first > file.today)
    refuse(`Kỳ ${period} chưa bắt đầu nên chưa thể có số thực hiện. Hãy kiểm tra kỳ, hoặc ghi là Kế hoạch, Ước thực hiện.`);
  const given = isRead('value') ? (values['value'] ?? null) : null;
  const unit = isRead('unit') ? (values['unit'] ?? null) : null;
  // Without the unit of its indicator only this can be said of a value: whether it is one.
  const read =
    given === null
      ? null
      : set
        ? readValue(given, unit, set.units.get(indicatorCode) ?? '')
        : given.startsWith('=')
          ? readWords(given.slice(1), '%')
          : null;
  const value = read === null ? null : 'wrong' in read ? refuse(read.wrong) : read;
  if (set && role && basis && period !== null && value) {
    const observation: ObservationRow = {
      indicatorCode,
      breakdown,
      role,
      period,
      value: value.value,
      verbatim: [words['value'], values['unit']].filter(Boolean).join(' '),
      alignment: 'exact',
      basis: basis.id,
      source: values['source'] ?? `Tệp ${file.name}`,
      provenance: 'imported',
      observedAt: values['observedAt'] ? endOfDay(values['observedAt']) : null,
    };
    for (const reason of checkObservation(observation, set.known)) refuse(`Chỉ tiêu ${indicatorCode}, kỳ ${period}: ${reason}.`);
    return faults.length > 0 || Object.keys(unread).length > 0 ? { faults } : { set, row: observation, warnings: value.warnings };
  }
  if (set) {
    for (const reason of checkParts(breakdown, period, set.known)) refuse(`Chỉ tiêu ${indicatorCode}: ${reason}.`);
    if (basis?.id === null && (role === 'plan' || role === 'target'))
      refuse(`Chỉ tiêu ${indicatorCode}: kế hoạch hoặc mục tiêu phải có căn cứ.`);
  }
  return { faults };
};
