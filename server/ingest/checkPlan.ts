import { daysOf } from '../../contract/period';
import type { Quantity } from '../../contract/value';
import type { IndicatorPlan, ObservationRow } from './indicatorPlan';
import type { KnownSet } from './knownSet';

type Observed = ObservationRow;

/** Whether a member stood on any day of the period; `validTo` is the first day on which it no longer did. */
const stoodIn = (period: string, validFrom: string | null, validTo: string | null): boolean => {
  const { first, last } = daysOf(period);
  return (validFrom === null || validFrom <= last) && (validTo === null || validTo > first);
};

const ordered = (value: Quantity): boolean => value.kind !== 'range' || value.low <= value.high;

const checkValue = ({ value }: Observed): string | null => {
  if (value.kind === 'vector') {
    if (value.items.length === 0) return 'giá trị theo cấp không có cấp nào';
    if (new Set(value.items.map(({ level }) => level)).size !== value.items.length) return 'một cấp được ghi hai lần';
    return value.items.every((item) => ordered(item.value)) ? null : 'khoảng có cận dưới lớn hơn cận trên';
  }
  if (value.kind === 'text') return value.text.trim() === '' ? 'giá trị bằng chữ để trống' : null;
  return value.kind === 'none' || ordered(value) ? null : 'khoảng có cận dưới lớn hơn cận trên';
};

/** Every reason against the parts that an observation is of, in Vietnamese; without a period it is not asked when they stood. */
export const checkParts = (breakdown: Observed['breakdown'], period: string | null, known: KnownSet): string[] => {
  if (new Set(breakdown.map(({ dimension }) => dimension)).size !== breakdown.length) return ['một chiều phân tổ được ghi hai lần'];
  return breakdown.flatMap(({ dimension, member }) => {
    const members = known.members.get(dimension);
    if (!members) return [`chưa khai báo chiều phân tổ "${dimension}"`];
    const spans = members.get(member);
    if (!spans) return [`không có "${member}" trong phân tổ "${dimension}"`];
    if (period === null || spans.some(({ validFrom, validTo }) => stoodIn(period, validFrom, validTo))) return [];
    return [`"${member}" trong phân tổ "${dimension}" không còn hoặc chưa có hiệu lực ở kỳ ${period}`];
  });
};

/** Every reason to refuse one observation against what is known, in Vietnamese, without its place; none when it may be stored. */
export const checkObservation = (row: Observed, known: KnownSet): string[] => {
  const wrongValue = checkValue(row);
  return [
    ...(known.indicators.has(row.indicatorCode) ? [] : ['không có chỉ tiêu này trong bộ']),
    ...(row.basis === null || known.bases.has(row.basis) ? [] : [`không có căn cứ "${row.basis}" trong bộ`]),
    ...(row.basis === null && (row.role === 'plan' || row.role === 'target') ? ['kế hoạch hoặc mục tiêu phải có căn cứ'] : []),
    ...(row.alignment === 'missing' && row.value.kind !== 'none' ? ['ô không có trong nguồn nhưng lại có giá trị'] : []),
    ...checkParts(row.breakdown, row.period, known),
    ...(wrongValue === null ? [] : [wrongValue]),
  ];
};

/** The one place of an observation: what may be revised, never doubled. */
export const placeOf = (row: Pick<Observed, 'indicatorCode' | 'period' | 'basis' | 'breakdown'> & { role: string }): string =>
  JSON.stringify([
    row.indicatorCode,
    row.role,
    row.period,
    row.basis ?? '',
    row.breakdown.map(({ dimension, member }) => `${dimension}=${member}`).toSorted(),
  ]);

/** Every reason to refuse the plan against what would be known with it, in Vietnamese; none when it may be stored. */
export const checkPlan = (plan: IndicatorPlan, known: KnownSet): string[] => {
  const reasons: string[] = [];
  const codes = new Set<string>();
  for (const { code, groupCode, owner } of plan.indicators ?? []) {
    if (codes.has(code)) reasons.push(`Chỉ tiêu ${code}: xuất hiện hai lần.`);
    codes.add(code);
    if (!known.groups.has(groupCode)) reasons.push(`Chỉ tiêu ${code}: không có nhóm ${groupCode}.`);
    if (owner !== null && !known.members.get('agency')?.has(owner)) reasons.push(`Chỉ tiêu ${code}: không có cơ quan "${owner}".`);
  }
  const owner = plan.set.head?.owner ?? null;
  if (owner !== null && !known.members.get('agency')?.has(owner)) reasons.push(`Bộ chỉ tiêu: không có cơ quan "${owner}".`);
  for (const { id, validFrom, validTo, supersedes } of plan.set.head?.bases ?? []) {
    if (validFrom !== null && validTo !== null && validTo <= validFrom)
      reasons.push(`Căn cứ ${id}: ngày hết hiệu lực không sau ngày có hiệu lực.`);
    if (supersedes !== null && !known.bases.has(supersedes)) reasons.push(`Căn cứ ${id}: không có căn cứ "${supersedes}" mà nó thay thế.`);
  }
  const places = new Set<string>();
  for (const row of plan.observations ?? []) {
    const where = `Chỉ tiêu ${row.indicatorCode}, kỳ ${row.period}`;
    for (const reason of checkObservation(row, known)) reasons.push(`${where}: ${reason}.`);
    const place = placeOf(row);
    if (places.has(place)) reasons.push(`${where}: cùng một giá trị được ghi hai lần.`);
    places.add(place);
  }
  return reasons;
};
