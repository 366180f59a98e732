import type { PlanKind } from '../../../contract/feeds/investment';
import type { Ledger } from '../../../contract/money';
import type { Cut, Dimension, Standing } from './cut';

/** All that a person chooses on the page; what is undefined is left to the page. */
export interface InvestmentChoice {
  year: string | undefined;
  ledger: Ledger | undefined;
  plan: PlanKind | undefined;
  cut: Cut;
  /** What the ranking is by. */
  by: Dimension;
  standing: Standing | undefined;
}
export type OnChoice = (change: Partial<InvestmentChoice>) => void;
