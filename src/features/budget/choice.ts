import type { Book } from '../../../contract/feeds/budget';
import type { Ledger } from '../../../contract/money';
import type { Against } from './gap';

/** What the address says of the page. */
export interface BudgetChoice {
  /** Undefined: the newest that has figures. */
  year: string | undefined;
  /** Undefined: `actual` where it has figures, else `simulated`. */
  ledger: Ledger | undefined;
  book: Book;
  item: string | undefined;
  area: string | undefined;
  /** A period of the address; its last month is what is looked at. */
  period: string | undefined;
  against: Against;
}
/** What is named is changed, undefined takes it out of the address; the rest stays. */
export type OnChoice = (change: { [K in keyof BudgetChoice]?: BudgetChoice[K] | undefined }) => void;
