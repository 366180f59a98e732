import type { EstimateLevel } from '../feeds/budget';
import type { Provenance } from '../figure';
import { addKnown } from './addKnown';
import { cellsIn, type Cut, type YearBook } from './budgetBook';
import { decidedBy } from './disbursement';
import { weakestProvenance } from './weakestProvenance';

/** An estimate that holds on a day, with what it rests on; of one put together the newest day, null where its parts tell none. */
export interface Estimate {
  amount: number;
  decidedOn: string | null;
  /** Its parts were decided on several days. */
  severalDays: boolean;
  /** What it rests on, each act once; none where it was only read from the cells. */
  documents: readonly string[];
  provenance: Provenance;
}

/** The act that the whole of an estimate rests on; null where it is several, or none is known. */
export const onlyDocument = ({ documents }: Pick<Estimate, 'documents'>): string | null => {
  const [first, ...others] = documents;
  return first === undefined || others.length > 0 ? null : first;
};

const newest = (days: readonly (string | null)[]): string | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

const together = (parts: readonly (Estimate | null)[]): Estimate | null => {
  const known = parts.filter((part) => part !== null);
  const amount = addKnown(known.map((part) => part.amount));
  if (amount === null) return null;
  return {
    amount,
    decidedOn: newest(known.map(({ decidedOn }) => decidedOn)),
    severalDays: new Set(known.map(({ decidedOn }) => decidedOn)).size > 1 || known.some(({ severalDays }) => severalDays),
    documents: [...new Set(known.flatMap(({ documents }) => documents))],
    provenance: weakestProvenance(known.map(({ provenance }) => provenance)),
  };
};

const ofItem = (of: YearBook, code: string, level: EstimateLevel, day: string, above: ReadonlySet<string> = new Set()): Estimate | null => {
  // An item that came to stand under itself is not walked twice.
  if (above.has(code)) return null;
  const versions = of.body.estimates.filter((each) => each.item === code && each.level === level);
  const own = decidedBy(versions, day);
  if (own) return { ...own, severalDays: false, documents: [own.document] };
  const parts = of.body.items.filter(({ parent }) => parent === code);
  const below = new Set([...above, code]);
  return together(parts.map((part) => ofItem(of, part.code, level, day, below)));
};

/** The tops of what the total counts: items whose parent, if any, is not counted itself. */
export const topsOf = ({ body, byCode }: YearBook, book: Cut['book']) =>
  body.items.filter((item) => item.book === book && item.inTotal && !(item.parent !== null && byCode.get(item.parent)?.inTotal));

/** What the parts of a cut are given by the council, where its estimate of the whole says nothing of them. */
const ofCells = (of: YearBook, cut: Cut): Estimate | null => {
  const amount = addKnown(cellsIn(of, cut).map(({ estimate }) => estimate));
  return amount === null
    ? null
    : { amount, decidedOn: null, severalDays: false, documents: [], provenance: of.body.receipt?.provenance ?? 'imported' };
};

/** The estimate of a cut on a day. The centre gives none to an area: null. */
export const estimateOf = (of: YearBook, cut: Cut, level: EstimateLevel, day: string): Estimate | null => {
  if (cut.area !== null) return level === 'council' ? ofCells(of, cut) : null;
  const whole =
    cut.item === null ? together(topsOf(of, cut.book).map(({ code }) => ofItem(of, code, level, day))) : ofItem(of, cut.item, level, day);
  return whole ?? (level === 'council' ? ofCells(of, cut) : null);
};
