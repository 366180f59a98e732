import type { PeriodKind, Scoring } from '../../../../contract/feeds/services';
import { scorePeriod } from '../../../../contract/feeds/services';
import { kindOfPeriod, scoringIn } from '../../../../contract/rules/scorePeriods';
import { reasonsAgainst, type ScoresKnown } from '../../../ingest/services/checkScores';
import type { ScoreRow } from '../../../sources/services/scoreRows';
import type { FoundUnit } from '../../../sources/services/openUnitFinder';
import { foldHeader } from '../../cells/foldHeader';
import { readCount, readPlain } from '../../cells/readCount';
import type { JudgedFile, TypedRow } from '../kind';
import type { Item } from './itemFinder';
import type { Ready } from './ready';
import { sentence } from '../sentence';

export interface ScoreBooks extends ScoresKnown {
  findUnit: (words: string, period: string) => FoundUnit;
  findItem: (scoring: Scoring, words: string) => Item | undefined;
}
/** What a row says, with the unit's name and what a person should look at; or every fault that it has. */
export type ReadScore = { ready: Ready; name: string; warnings: string[] } | { faults: string[] };

export const KIND_WORDS: Record<PeriodKind, string> = { month: 'tháng', quarter: 'quý', year: 'năm' };
const KINDS = new Map<string, PeriodKind>([
  ['thang', 'month'],
  ['month', 'month'],
  ['quy', 'quarter'],
  ['quarter', 'quarter'],
  ['nam', 'year'],
  ['year', 'year'],
]);
type Refuse = (reason: string) => null;

const readPeriodOf = (given: (key: string) => string | null, words: string | null, refuse: Refuse): string | null => {
  const period = given('period');
  if (period === null) return null;
  if (!scorePeriod.safeParse(period).success)
    return refuse(`Kỳ: "${words ?? period}" phải là một tháng, một quý hoặc một năm, ví dụ 2026-03, Quý I/2026, 2026.`);
  const kindWords = given('kind');
  if (kindWords === null) return period;
  const kind = KINDS.get(foldHeader(kindWords));
  const own = kindOfPeriod(period);
  if (!kind) refuse(`Loại kỳ: "${kindWords}" không có. Ghi Tháng, Quý hoặc Năm.`);
  else if (kind !== own) refuse(`Loại kỳ ghi ${KIND_WORDS[kind]} mà kỳ ${period} là một ${KIND_WORDS[own]}. Hãy sửa một trong hai cột.`);
  return period;
};

const readItem = (words: string, scoring: Scoring, books: ScoreBooks, refuse: Refuse): Item | null =>
  books.findItem(scoring, words) ??
  refuse(
    `Không có thành phần "${words}" trong ${scoring.name}. Ghi mã, tên một thành phần, một nhóm (${scoring.groups.map(({ code }) => code).join(', ')}) hoặc Tổng điểm.`,
  );

/** The figures of a row by what it is the score of. */
const readFigures = (given: (key: string) => string | null, item: Item, refuse: Refuse) => {
  const read = (key: string, name: string, how: typeof readCount): number | null => {
    const raw = given(key);
    const figure = raw === null ? null : how(raw, name);
    return typeof figure === 'string' ? refuse(figure) : figure;
  };
  const numerator = read('numerator', 'Tử số', readCount);
  const denominator = read('denominator', 'Mẫu số', readCount);
  const score = read('score', 'Điểm', readPlain);
  const isGiven = (key: string): boolean => given(key) !== null;
  if (item.of !== 'part' && (isGiven('numerator') || isGiven('denominator')))
    refuse('Dòng điểm nhóm và tổng điểm chỉ ghi Điểm. Tử số, mẫu số ghi ở dòng của thành phần.');
  if (item.of !== 'part' && !isGiven('score')) refuse('Thiếu Điểm. Nếu chưa có điểm, hãy bỏ dòng này: để trống không phải là 0.');
  if (item.of === 'part' && !['numerator', 'denominator', 'score'].some(isGiven))
    refuse('Dòng không có tử số, mẫu số hay điểm nào. Nếu chưa có số, hãy bỏ dòng này: để trống không phải là 0.');
  return { numerator, denominator, score };
};

/** Reads a row by the registers and the scoring in force in its period. */
export const readRow = ({ values, words, unread }: TypedRow, books: ScoreBooks, file: JudgedFile): ReadScore => {
  const faults: string[] = [];
  const warnings: string[] = [];
  const refuse: Refuse = (reason) => {
    faults.push(reason);
    return null;
  };
  const given = (key: string): string | null => (unread[key] === undefined ? (values[key] ?? null) : null);
  const period = readPeriodOf(given, words['period'] ?? null, refuse);
  const unitWords = given('unit');
  const found = unitWords === null || period === null ? null : books.findUnit(unitWords, period);
  const unit = found === null ? null : 'wrong' in found ? refuse(found.wrong) : found;
  if (unit && unit.formerly !== null) warnings.push(`${unit.formerly} không còn trong kỳ ${period}: ghi cho đơn vị kế thừa, ${unit.name}.`);
  const scoring = period === null ? undefined : scoringIn(books.scorings, period);
  if (period !== null && !scoring) refuse(`Chưa có bộ chỉ số nào có hiệu lực trong kỳ ${period}. Hãy kiểm tra kỳ.`);
  const itemWords = given('item');
  const item = itemWords === null || !scoring ? null : readItem(itemWords, scoring, books, refuse);
  const before = faults.length;
  const figures = item && readFigures(given, item, refuse);
  const isRead = faults.length === before;
  const seenOn = given('seenOn');
  if (!unit || period === null || !item || !figures || seenOn === null) return { faults };

  const { numerator, denominator, score } = figures;
  const flags = (given('flags') ?? '').split(';').flatMap((flag) => flag.trim() || []);
  const row: ScoreRow = {
    unit: unit.unit,
    periodKind: kindOfPeriod(period),
    period,
    seenOn,
    total: item.of === 'total' ? score : null,
    groups: item.of === 'group' ? { [item.group.code]: score } : {},
    parts: item.of === 'part' ? [{ part: item.part.code, numerator, denominator, official: score, flags }] : [],
    provenance: 'imported',
    source: values['from'] ?? `Tệp ${file.name}`,
    // The day alone is told: what was shown on it may have been so from its first moment on.
    observedAt: new Date(`${seenOn}T00:00:00+07:00`).toISOString(),
  };
  // What cannot be read of the figures is told already; what they say is judged whatever else is wrong.
  if (isRead) for (const reason of reasonsAgainst(row, books)) refuse(sentence(reason));
  if (faults.length > 0 || Object.keys(unread).length > 0) return { faults };

  if (item.of === 'part' && (numerator === null) !== (denominator === null))
    warnings.push(`Chỉ có ${numerator === null ? 'mẫu số' : 'tử số'}: thành phần này sẽ không ước tính được.`);
  if (item.of === 'part' && item.part.forCommunes === false && unit.unit.startsWith('area:'))
    warnings.push('Thành phần này không chấm cho cấp xã.');
  const { total: _total, groups: _groups, parts, ...told } = row;
  const [part] = parts;
  if (item.of === 'total') return { ready: { of: 'total', score, ...told }, name: unit.name, warnings };
  if (item.of === 'group') return { ready: { of: 'group', group: item.group.code, score, ...told }, name: unit.name, warnings };
  return part ? { ready: { of: 'part', part, ...told }, name: unit.name, warnings } : { faults };
};
