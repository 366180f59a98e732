import type { Finding, Judge, Judged, JudgedFile } from '../kind';
import type { Db } from '../../../store/store';
import { describeJump } from '../observations/compareFigures';
import { readBook, type Book, type Known } from './known';
import { readRow } from './readRow';
import { placeOf, type Ready, type Step } from './ready';
import { monthWords, PATH_WORDS, PLAN_WORDS } from './words';

type Plan = Extract<Ready, { kind: 'plan' }>['row'];
const money = (amount: number): string => `${amount.toLocaleString('vi')} đồng`;
const share = (percent: number): string => `${percent.toLocaleString('vi')} %`;

const plansIn = (book: Book): Plan[] => [...book.values()].flatMap(({ of }) => (of.kind === 'plan' ? [of.row] : []));
const newest = (plans: readonly Plan[]): Plan | undefined => plans.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1)).at(-1);

/** Amounts far from the decision before, or from what the other level assigned: mostly a unit mistaken. */
const farPlans = (row: Plan, book: Book): string[] => {
  const others = plansIn(book).filter(({ year, kind }) => year === row.year && kind !== 'allocated');
  const before = newest(others.filter(({ kind, decidedOn }) => kind === row.kind && decidedOn < row.decidedOn));
  const beside = newest(others.filter(({ kind }) => kind !== row.kind));
  return [
    ...(before ? [describeJump(row.amount, before.amount, { unit: 'đồng', of: 'lần giao trước' })] : []),
    ...(beside ? [describeJump(row.amount, beside.amount, { unit: 'đồng', of: PLAN_WORDS[beside.kind].toLowerCase() })] : []),
  ].filter((reason) => reason !== null);
};

/** Where the path that a step is of falls, with what stands and what the file tells; null where it rises all through. */
const fallOf = ({ book: of, year }: Step, book: Book): string | null => {
  const path = [...book.values()]
    .flatMap(({ of: each, revision }) =>
      each.kind === 'step' && each.row.book === of && each.row.year === year ? [{ ...each.row, revision }] : [],
    )
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const at = path.findIndex(({ percent }, index) => percent < (path[index - 1]?.percent ?? 0));
  const [before, after] = [path[at - 1], path[at]];
  if (!before || !after) return null;
  const told = ({ month, percent, revision }: typeof before): string =>
    `${monthWords(month)} ${share(percent)}${revision > 0 ? ' (đã có)' : ''}`;
  return `${PATH_WORDS[of]} năm ${year} giảm: ${told(before)}, ${told(after)}. Cả lộ trình chưa được nhận, hãy sửa mốc sai.`;
};

const isSame = (a: Ready, b: Ready): boolean =>
  a.kind === 'plan'
    ? b.kind === 'plan' && a.row.amount === b.row.amount && a.row.carriedOver === b.row.carriedOver && a.row.document === b.row.document
    : b.kind === 'step' && a.row.percent === b.row.percent && a.row.basis === b.row.basis;

const replaced = ({ of, revision }: Known): string => {
  const figure =
    of.kind === 'plan' ? `${money(of.row.amount)} của cùng ngày giao (${of.row.document})` : `${share(of.row.percent)} (${of.row.basis})`;
  return `Thay ${figure}, ghi ở phiên bản ${revision}.`;
};

const judgeReady = (ready: Ready, stored: Book, book: Book): Judged<Ready> => {
  const findings: Finding[] = [];
  const place = placeOf(ready);
  const standing = stored.get(place);
  const effect = standing ? 'changed' : 'new';
  const warn = (reason: string): void => void findings.push({ level: 'warned', reason });
  const fall = ready.kind === 'step' ? fallOf(ready.row, book) : null;
  if (fall !== null) return { findings: [{ level: 'refused', reason: fall }], ready: null, place, effect };
  if (standing && isSame(standing.of, ready)) return { findings: [], ready: null, place, effect: 'known' };
  if (standing) warn(replaced(standing));
  if (ready.kind === 'plan') for (const reason of farPlans(ready.row, book)) warn(reason);
  // A share typed as a part of one.
  if (ready.kind === 'step' && ready.row.percent > 0 && ready.row.percent < 1)
    warn(`Tỷ lệ ${share(ready.row.percent)} rất nhỏ: nếu là ${share(ready.row.percent * 100)}, hãy ghi theo phần trăm.`);
  return { findings, ready, place, effect };
};

/** Judges decisions and steps by the actual ledger; what the file said before is kept in mind. */
export const openMoneyPlanJudge = async (_db: Db, file: JudgedFile): Promise<Judge<Ready>> => {
  const told: Book = new Map();
  return async (at, rows) => {
    const read = rows.map((row) => readRow(row, file));
    const readies = read.flatMap((each) => ('ready' in each ? [each.ready] : []));
    // Of a place said twice the first is judged; the second is refused as a double.
    for (const of of readies) if (!told.has(placeOf(of))) told.set(placeOf(of), { of, revision: 0 });
    const stored = await readBook(at, [...new Set(readies.map(({ row }) => row.year))]);
    const book: Book = new Map([...stored, ...told]);
    return read.map((each): Judged<Ready> =>
      'ready' in each
        ? judgeReady(each.ready, stored, book)
        : { findings: each.faults.map((reason) => ({ level: 'refused', reason })), ready: null, place: null, effect: null },
    );
  };
};
