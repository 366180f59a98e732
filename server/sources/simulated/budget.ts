import { monthAt, monthIndex, yearOf } from './calendar';
import { billions, cumulative, percent, type Noise } from './noise';
import type { SimulationParameters } from './parameters';
import { outcome, promised, type SimulatedRow } from './row';
import type { Look, SimulatedSet } from './simulatedSet';

type Side = SimulationParameters['budget']['revenue'];
interface Book {
  code: 'thu' | 'chi';
  dimension: string;
  side: Side;
  /** The rates of the whole: their code, and what they are shares of. */
  rates: readonly { code: string; of: (year: number) => number }[];
}

/** Revenue may pass its estimate, spending may not pass it by much. */
const CAP = 1.4;
const sum = (values: readonly number[]): number => billions(values.reduce((all, value) => all + value, 0));

/** Revenue and expenditure, item by item, against the two estimates of the year. */
export const simulateBudget = (noise: Noise, { budget: given }: SimulationParameters): SimulatedSet => {
  const estimateOf = ({ estimateBillion }: Side['items'][number], year: number): number =>
    billions(estimateBillion * (1 + given.yearlyGrowth) ** (year - given.baseYear));
  const councilOf = (side: Side, year: number): number => sum(side.items.map((item) => estimateOf(item, year)));
  const centralOf = (side: Side, year: number): number => billions(councilOf(side, year) * given.centralShare);
  const books: Book[] = [
    {
      code: 'thu',
      dimension: 'khoan-thu',
      side: given.revenue,
      rates: [
        { code: 'ty-le-thu-tw', of: (year) => centralOf(given.revenue, year) },
        { code: 'ty-le-thu-hdnd', of: (year) => councilOf(given.revenue, year) },
      ],
    },
    {
      code: 'chi',
      dimension: 'khoan-chi',
      side: given.expenditure,
      rates: [{ code: 'ty-le-chi', of: (year) => councilOf(given.expenditure, year) }],
    },
  ];
  const doneOf = ({ side, code }: Book, item: Side['items'][number], { month, part }: Look): number => {
    const year = yearOf(month);
    const of = { noise, key: `${code}/${item.code}`, curve: side.curve, spread: given.spread, speed: item.speed, cap: CAP };
    return billions(estimateOf(item, year) * cumulative(of, year, monthIndex(month), part));
  };
  const wholeOf = (book: Book, look: Look): SimulatedRow[] => {
    const done = sum(book.side.items.map((item) => doneOf(book, item, look)));
    return [
      outcome(book.code, look.month, done, look.observedAt),
      ...book.rates.map(({ code, of }) => outcome(code, look.month, percent(done, of(yearOf(look.month))), look.observedAt)),
    ];
  };
  const plan = (year: number, code: string, value: number, basis: string, part?: readonly [string, string]): SimulatedRow =>
    promised(code, String(year), { kind: 'number', value }, { role: 'plan', basis, ...(part ? { part } : {}) });
  return {
    id: given.set.id,
    head: given.set.head,
    indicators: given.indicators,
    promises: (year) =>
      books.flatMap((book) => [
        ...(book.code === 'thu' ? [plan(year, 'thu', centralOf(book.side, year), 'du-toan-tw')] : []),
        plan(year, book.code, councilOf(book.side, year), 'du-toan-hdnd'),
        ...book.side.items.map((item) => plan(year, book.code, estimateOf(item, year), 'du-toan-hdnd', [book.dimension, item.code])),
        ...book.rates.flatMap(({ code }) =>
          book.side.pathPercent.map((value, index) =>
            promised(code, monthAt(year, index), { kind: 'number', value }, { role: 'target', basis: 'kich-ban-mau' }),
          ),
        ),
      ]),
    assigned: () => [],
    whole: (look) => books.flatMap((book) => wholeOf(book, look)),
    members: (look) =>
      books.flatMap((book) =>
        book.side.items.map((item) =>
          outcome(book.code, look.month, doneOf(book, item, look), look.observedAt, [book.dimension, item.code]),
        ),
      ),
  };
};
