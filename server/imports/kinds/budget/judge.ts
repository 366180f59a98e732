import * as z from 'zod/mini';
import { readRegisters } from '../../../store/rows/storedRegisters';
import type { Db } from '../../../store/store';
import type { Finding, Judge, Judged, JudgedFile } from '../kind';
import { FROM_START } from '../fromStart';
import { describeJump } from '../observations/compareFigures';
import { readBook, type Book } from './known';
import { readRow, type BudgetLine } from './readRow';
import { cellEstimatePlace, estimatePlace, monthPlace, type Ready } from './ready';
import { isTotal, openTotals } from './totals';
import { refusedRow } from '../refusedRow';

/** Newer than any revision: the register as it stands. */
const NOW = Number.MAX_SAFE_INTEGER;
/** Revenue may pass its estimate well; more than this part of it is to be looked at, and of expenditure anything above it. */
const REVENUE_LIMIT = 2;
const money = (amount: number): string => `${amount.toLocaleString('vi')} đồng`;

const placeParts = z.tuple([z.string(), z.int(), z.string(), z.string(), z.union([z.string(), z.int()])]);

interface Line extends BudgetLine {
  at: number;
}
const areaOf = ({ whose }: BudgetLine): string | null => (typeof whose === 'object' ? whose.area : null);

/** What the months of a cell are with the file: those of the book, and over them those that the file tells. */
const doneIn = (book: Book, { year, item }: BudgetLine, area: string | null, months: readonly number[]): number[] =>
  months.flatMap((month) => book.get(monthPlace(year, item.code, area, month))?.amount ?? []);
const upTo = (month: number): number[] => Array.from({ length: month }, (_, index) => index + 1);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** What every part of an item comes to in each month, and the newest estimate of the council for it. */
const summed = (book: Book) => {
  const months = new Map<string, number[]>();
  const estimates = new Map<string, { decidedOn: string; amount: number }>();
  for (const [place, { amount }] of book) {
    const [kind, year, item, of, at] = placeParts.parse(JSON.parse(place));
    const key = `${year} ${item}`;
    if (kind === 'month') {
      const own = months.get(key) ?? Array<number>(12).fill(0);
      own[Number(at) - 1] = (own[Number(at) - 1] ?? 0) + amount;
      months.set(key, own);
    } else if (kind === 'estimate' && of === 'council' && (estimates.get(key)?.decidedOn ?? '') <= String(at))
      estimates.set(key, { decidedOn: String(at), amount });
  }
  return {
    done: ({ year, item }: BudgetLine, month: number): number => sum((months.get(`${year} ${item.code}`) ?? []).slice(0, month)),
    estimate: ({ year, item }: BudgetLine): number | null => estimates.get(`${year} ${item.code}`)?.amount ?? null,
  };
};
type Summed = ReturnType<typeof summed>;

interface Judging {
  /** The ledger as it stands, and with what the file says. */
  stored: Book;
  book: Book;
  sums: Summed;
  areas: readonly string[];
}

/** The row of the book that a line is, and its place; what was told from the start of the year becomes what its month adds. */
const toReady = (line: BudgetLine, before: readonly number[]): { ready: Ready; place: string } => {
  const { item, year, month, role, amount, decidedOn, document, observedAt } = line;
  const area = areaOf(line);
  const told = { provenance: 'imported', observedAt } as const;
  if (month !== null) {
    const isCumulative = role === 'cumulative';
    // Said in the source, so that it is known what the figure hangs on.
    const source = isCumulative ? `${line.source}${FROM_START}` : line.source;
    const row = { ...told, source, year, item: item.code, area, month, amount: isCumulative ? amount - sum(before) : amount };
    return { ready: { kind: 'month', row }, place: monthPlace(year, item.code, area, month) };
  }
  const version = { ...told, source: line.source, year, item: item.code, decidedOn, amount, document };
  if (role === 'central' || line.whose === 'unsaid' || line.whose === 'all') {
    const level = role === 'central' ? 'central' : 'council';
    return { ready: { kind: 'estimate', row: { ...version, level } }, place: estimatePlace(year, item.code, level, decidedOn) };
  }
  return { ready: { kind: 'cell-estimate', row: { ...version, area } }, place: cellEstimatePlace(year, item.code, area, decidedOn) };
};

const judgeLine = (line: Line, { stored, book, sums, areas }: Judging): Judged<Ready> => {
  const findings: Finding[] = [];
  const warn = (reason: string | null): void => void (reason !== null && findings.push({ level: 'warned', reason }));
  const area = areaOf(line);
  const { month, role, amount, item } = line;
  const before = month === null ? [] : doneIn(book, line, area, upTo(month - 1));
  const { ready, place } = toReady(line, before);
  if (role === 'cumulative' && month !== null) {
    if (ready.row.amount !== null && ready.row.amount < 0)
      findings.push({
        level: 'refused',
        reason: `Lũy kế ${money(amount)} nhỏ hơn các tháng trước cộng lại (${money(sum(before))}). Nếu là hoàn trả, thoái thu, hãy ghi số Thực hiện trong tháng.`,
      });
    if (month > 1 && before.length < month - 1)
      warn(`Có ${month - 1 - before.length} tháng trước chưa có số: phần lũy kế của các tháng ấy được ghi vào tháng ${month}.`);
  }
  if (role === 'month' && amount < 0) warn('Số âm: chỉ đúng khi hoàn trả, thoái thu.');
  const standing = stored.get(place);
  if (standing?.amount === ready.row.amount) return { findings, ready: null, place, effect: 'known' };
  if (standing) {
    warn(`Thay ${money(standing.amount)} (${standing.source}), ghi ở phiên bản ${standing.revision}.`);
    warn(describeJump(ready.row.amount ?? 0, standing.amount, { unit: 'đồng', of: 'số đang có' }));
  }
  if (month !== null) {
    const [estimate, done] = [sums.estimate(line), sums.done(line, month)];
    const limit = item.book === 'revenue' ? REVENUE_LIMIT : 1;
    if (estimate !== null && done > estimate * limit)
      warn(
        `Cộng đến tháng ${month}, khoản này là ${money(done)}, vượt ${limit === 1 ? '' : `${limit} lần `}dự toán HĐND giao (${money(estimate)}).`,
      );
    if (line.whose === 'unsaid' && areas.some((code) => stored.has(monthPlace(line.year, item.code, code, month))))
      warn('Khoản này đã có số của xã, phường trong kỳ: dòng không ghi xã, phường được hiểu là phần cấp tỉnh quản lý, cộng thêm vào.');
  }
  return { findings, ready: findings.some(({ level }) => level === 'refused') ? null : ready, place, effect: standing ? 'changed' : 'new' };
};

/** Judges rows of the budget by the catalogue of items, the register of areas and the actual ledger; what the file said before is kept in mind. */
export const openBudgetJudge = async (db: Db, file: JudgedFile): Promise<Judge<Ready>> => {
  const registers = await readRegisters(db, NOW);
  const areas = [...new Set(registers.areas.map(({ code }) => code))];
  const totals = openTotals();
  const told: Book = new Map();
  return async (at, rows) => {
    const read = rows.map((row) => ({ at: row.line, result: readRow(row, registers, file) }));
    const lines = read.flatMap(({ at: line, result }): Line[] => ('line' in result ? [{ ...result.line, at: line }] : []));
    const stored = await readBook(at, [...new Set(lines.map(({ year }) => year))]);
    const book: Book = new Map([...stored, ...told]);
    const parts = lines.filter((line) => !isTotal(line));
    // By month: what a sum from the start of the year adds hangs on the months before it, wherever they stand in the file.
    for (const line of parts.toSorted((a, b) => (a.month ?? 0) - (b.month ?? 0))) {
      const { ready, place } = toReady(line, line.month === null ? [] : doneIn(book, line, areaOf(line), upTo(line.month - 1)));
      const known = { amount: ready.row.amount ?? 0, source: line.source, revision: 0 };
      book.set(place, known);
      told.set(place, known);
    }
    const late = new Map(parts.flatMap((line) => (line.amount === 0 ? [] : [[line.at, totals.settledBefore(line)] as const])));
    for (const line of parts) totals.add(line);
    const judging = { stored, book, sums: summed(book), areas };
    const byLine = new Map(lines.map((line) => [line.at, line]));
    return read.map(({ at: lineNo, result }): Judged<Ready> => {
      if ('faults' in result) return refusedRow(result.faults);
      const line = byLine.get(lineNo);
      if (!line) return refusedRow(['Dòng không đọc được.']);
      if (isTotal(line)) {
        const wrong = totals.check(line, lineNo);
        return wrong === null ? { findings: [], ready: null, place: null, effect: 'known' } : refusedRow([wrong]);
      }
      const total = late.get(lineNo) ?? null;
      if (total !== null) return refusedRow([`Dòng tổng ở dòng ${total} không gồm dòng này. Hãy đặt các dòng thành phần liền dòng tổng.`]);
      return judgeLine(line, judging);
    });
  };
};
