import { readRegisters } from '../../../store/rows/storedRegisters';
import type { Db } from '../../../store/store';
import type { Finding, Judge, Judged, JudgedFile } from '../kind';
import { FROM_START } from '../fromStart';
import { describeJump } from '../observations/compareFigures';
import { lineKey, paidIn, readBook, type Book, type KnownMonth } from './known';
import { isSameProject, projectWith } from './projectOf';
import { readRow, type DisbursementLine } from './readRow';
import { allocationPlace, monthPlace, type Ready } from './ready';
import { groupOf, openDisbursementTotals } from './totals';
import { refusedRow } from '../refusedRow';

/** Newer than any revision: the register as it stands. */
const NOW = Number.MAX_SAFE_INTEGER;
const money = (amount: number): string => `${amount.toLocaleString('vi')} đồng`;
const sum = (months: readonly KnownMonth[]): number => months.reduce((all, { disbursed }) => all + disbursed, 0);

interface Line extends DisbursementLine {
  at: number;
}
const placeOf = (line: DisbursementLine): string =>
  line.month === null
    ? allocationPlace(line.year, line.project, line.source, line.decidedOn ?? '')
    : monthPlace(line.year, line.project, line.source, line.month);

/** What a line says of its month alone; what was told from the start of the year becomes what its month adds. */
const monthOf = (line: DisbursementLine, book: Book): { row: NonNullable<Ready['month']>; before: KnownMonth[] } | null => {
  const { year, project, source: capitalSource, month, disbursed, cumulative, advanced, recovered, observedAt } = line;
  if (month === null) return null;
  const before = paidIn(book, line, month - 1);
  // Said in the source, so that it is known what the figure hangs on.
  const source = disbursed === null ? `${line.from}${FROM_START}` : line.from;
  const row = {
    year,
    project,
    capitalSource,
    month,
    disbursed: disbursed ?? (cumulative ?? 0) - sum(before),
    advanced: advanced ?? 0,
    recovered: recovered ?? 0,
  };
  return { row: { ...row, provenance: 'imported', source, observedAt }, before };
};

const allocationOf = (line: DisbursementLine): Ready['allocation'] => {
  const { year, project, source: capitalSource, plan, carried, decidedOn, document, from: source, observedAt } = line;
  if (plan === null || decidedOn === null || document === null) return null;
  return {
    year,
    project,
    capitalSource,
    decidedOn,
    amount: plan,
    carriedOver: carried ?? 0,
    document,
    provenance: 'imported',
    source,
    observedAt,
  };
};

const sameAmounts = (known: KnownMonth | undefined, row: NonNullable<Ready['month']>): boolean =>
  known !== undefined && known.disbursed === row.disbursed && known.advanced === row.advanced && known.recovered === row.recovered;

/** Judges one line by the book as it stands (`stored`) and as it is with the file (`book`). */
const judgeLine = (line: Line, stored: Book, book: Book, project: Ready['project']): Judged<Ready> => {
  const findings: Finding[] = [];
  const refuse = (reason: string): void => void findings.push({ level: 'refused', reason });
  const warn = (reason: string | null): void => void (reason !== null && findings.push({ level: 'warned', reason }));
  const month = monthOf(line, book);
  const given = allocationOf(line);
  const known = stored.allocations.get(lineKey(line.year, line.project, line.source)) ?? [];
  const former = given ? known.find(({ decidedOn }) => decidedOn === given.decidedOn) : undefined;
  const isKnownPlan =
    given !== null && former?.amount === given.amount && former.carriedOver === given.carriedOver && former.document === given.document;
  const standing = month ? stored.months.get(placeOf(line)) : undefined;
  const held = (book.allocations.get(lineKey(line.year, line.project, line.source)) ?? []).at(-1);
  if (month) {
    const { row, before } = month;
    const told = sum(before);
    const isFalling = row.disbursed < 0;
    if (isFalling) refuse(`Lũy kế ${money(line.cumulative ?? 0)} nhỏ hơn các tháng trước cộng lại (${money(told)}).`);
    else if (line.cumulative !== null && line.disbursed !== null && line.cumulative !== told + line.disbursed)
      refuse(
        `Lũy kế ${money(line.cumulative)} không bằng các tháng trước (${money(told)}) cộng số trong tháng (${money(line.disbursed)}).`,
      );
    if (!isFalling && row.advanced > row.disbursed)
      refuse(`Tạm ứng ${money(row.advanced)} lớn hơn số giải ngân trong tháng (${money(row.disbursed)}).`);
    if (line.disbursed === null && row.month > 1 && before.length < row.month - 1)
      warn(`Có ${row.month - 1 - before.length} tháng trước chưa có số: phần lũy kế của các tháng ấy được ghi vào tháng này.`);
    const paid = sum(paidIn(book, line));
    if (!held) warn('Dự án chưa có kế hoạch vốn từ nguồn này trong năm: chưa đối chiếu được với kế hoạch.');
    else if (!isFalling && paid > held.amount)
      refuse(
        `Giải ngân cả năm ${money(paid)} vượt kế hoạch vốn ${money(held.amount)} (giao ngày ${held.decidedOn.split('-').toReversed().join('/')}).`,
      );
    const outstanding = paidIn(book, line, row.month).reduce((all, { advanced, recovered }) => all + advanced - recovered, 0);
    if (outstanding < 0)
      warn(`Thu hồi tạm ứng nhiều hơn số đã tạm ứng trong năm ${money(-outstanding)}: chỉ đúng khi thu hồi tạm ứng của năm trước.`);
    if (standing && !sameAmounts(standing, row)) {
      warn(`Thay ${money(standing.disbursed)} (${standing.source}), ghi ở phiên bản ${standing.revision}.`);
      warn(describeJump(row.disbursed, standing.disbursed, { unit: 'đồng', of: 'số đang có' }));
    }
  }
  if (former && !isKnownPlan) warn(`Thay kế hoạch vốn ${money(former.amount)} của cùng ngày giao (${former.document}).`);
  if (project && stored.projects.has(line.project)) warn('Thông tin của dự án được sửa theo dòng này.');
  const ready: Ready = {
    project,
    allocation: isKnownPlan ? null : given,
    month: month && !sameAmounts(standing, month.row) ? month.row : null,
  };
  const place = placeOf(line);
  if (findings.some(({ level }) => level === 'refused'))
    return { findings, ready: null, place, effect: standing || former ? 'changed' : 'new' };
  if (!ready.project && !ready.allocation && !ready.month) return { findings: [], ready: null, place, effect: 'known' };
  return { findings, ready, place, effect: standing || former ? 'changed' : 'new' };
};

const join = (stored: Book, told: Book): Book => ({
  projects: new Map([...stored.projects, ...told.projects]),
  allocations: new Map([...stored.allocations, ...told.allocations]),
  months: new Map([...stored.months, ...told.months]),
});

/** Puts a line over the book: its project, its plan, its month. Answers the project where the line changes it; false where there is none. */
const take = (line: Line, book: Book, told: Book, today: string): Ready['project'] | false => {
  const before = book.projects.get(line.project);
  const project = projectWith(before, line, today);
  if (project === null) return false;
  const given = allocationOf(line);
  const key = lineKey(line.year, line.project, line.source);
  if (given) {
    const { decidedOn, amount, carriedOver, document } = given;
    const others = (book.allocations.get(key) ?? []).filter((each) => each.decidedOn !== decidedOn);
    const own = [...others, { decidedOn, amount, carriedOver, document }].toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1));
    book.allocations.set(key, own);
    told.allocations.set(key, own);
  }
  const month = monthOf(line, book);
  if (month) {
    const { disbursed, advanced, recovered, source } = month.row;
    const known = { disbursed, advanced, recovered, source, revision: 0 };
    book.months.set(placeOf(line), known);
    told.months.set(placeOf(line), known);
  }
  if (isSameProject(before, project)) return null;
  book.projects.set(project.code, project);
  told.projects.set(project.code, project);
  const { code, ...body } = project;
  return { code, body, provenance: 'imported', source: line.from, observedAt: line.observedAt };
};

/** Judges rows of disbursement by the register of areas and the actual ledger; what the file said before is kept in mind. */
export const openDisbursementJudge = async (db: Db, file: JudgedFile): Promise<Judge<Ready>> => {
  const registers = await readRegisters(db, NOW);
  const totals = openDisbursementTotals();
  const told: Book = { projects: new Map(), allocations: new Map(), months: new Map() };
  return async (at, rows) => {
    const read = rows.map((row) => ({ at: row.line, result: readRow(row, registers, file) }));
    const lines = read.flatMap(({ at: line, result }): Line[] => ('line' in result ? [{ ...result.line, at: line }] : []));
    const stored = await readBook(at, [...new Set(lines.map(({ year }) => year))]);
    const book = join(stored, told);
    const parts = lines.filter(({ isTotal }) => !isTotal);
    // A project's head may stand in any of its rows; what a sum from the start of the year adds hangs on the months before it.
    const isHead = (line: Line): number => (projectWith(undefined, line, file.today) ? 0 : 1);
    const heads = parts.filter((line) => !book.projects.has(line.project) && isHead(line) === 0);
    const ofProject = new Map(heads.toReversed().map((line) => [line.project, line.at]));
    const first = (line: Line): number => (ofProject.get(line.project) === line.at ? 0 : 1);
    const taken = new Map<number, Ready['project'] | false>();
    const inOrder = parts.toSorted((a, b) => (a.month ?? 0) - (b.month ?? 0) || a.at - b.at);
    for (const line of inOrder.filter((each) => first(each) === 0)) {
      const project = projectWith(undefined, line, file.today);
      if (!project) continue;
      book.projects.set(project.code, project);
      told.projects.set(project.code, project);
      const { code, ...body } = project;
      taken.set(line.at, { code, body, provenance: 'imported', source: line.from, observedAt: line.observedAt });
    }
    for (const line of inOrder) {
      const project = take(line, book, told, file.today);
      if (project !== null || !taken.has(line.at)) taken.set(line.at, project);
    }
    // Whatever the order of its rows, a project is stored as all of them leave it.
    const bodyOf = (project: NonNullable<Ready['project']>): Ready['project'] => {
      const { code, ...body } = book.projects.get(project.code) ?? { code: project.code, ...project.body };
      return { ...project, code, body };
    };
    const late = new Map(parts.map((line) => [line.at, totals.settledBefore([groupOf(line)])]));
    for (const line of parts) totals.add([groupOf(line)], line);
    const byLine = new Map(lines.map((line) => [line.at, line]));
    return read.map(({ at: number, result }): Judged<Ready> => {
      if ('faults' in result) return refusedRow(result.faults);
      const line = byLine.get(number);
      if (!line) return refusedRow(['Dòng không đọc được.']);
      if (line.isTotal) {
        const wrong = totals.check(groupOf(line), line, number);
        return wrong.length === 0 ? { findings: [], ready: null, place: null, effect: 'known' } : refusedRow(wrong);
      }
      const total = late.get(number) ?? null;
      if (total !== null) return refusedRow([`Dòng tổng ở dòng ${total} không gồm dòng này. Hãy đặt các dòng dự án liền trước dòng tổng.`]);
      const project = taken.get(number) ?? null;
      if (project === false)
        return refusedRow([
          `Chưa có dự án mã "${line.project}". Kiểm tra mã; nếu là dự án mới, ghi đủ Tên dự án, Chủ đầu tư, Nhóm, Lĩnh vực ở một dòng của nó.`,
        ]);
      return judgeLine(line, stored, book, project && bodyOf(project));
    });
  };
};
