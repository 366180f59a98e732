import type { Ledger } from '../../../contract/money';

/** Which of the years, periods … that each ledger has figures of is answered. */
export interface Chosen<T> {
  ledger: Ledger;
  /** Null where the ledger has no figures of what was asked for. */
  chosen: T | null;
  /** Those that have figures of it; where nothing is answered and nothing was named, of anything. */
  ledgers: Ledger[];
}

/**
 * What a question without a ledger is answered from: `actual` where it has figures of what is wanted (null: of anything), else
 * `simulated` where that has. What is not named is the newest, the last that the ledger has.
 */
export const chooseLedger = <T>(wanted: T | null, asked: Ledger | undefined, known: Readonly<Record<Ledger, readonly T[]>>): Chosen<T> => {
  const has = (of: Ledger, one: T | null): boolean => (one === null ? known[of].length > 0 : known[of].includes(one));
  const ledger = asked ?? (has('actual', wanted) || !has('simulated', wanted) ? 'actual' : 'simulated');
  const chosen = has(ledger, wanted) ? (wanted ?? known[ledger].at(-1) ?? null) : null;
  return { ledger, chosen, ledgers: (['actual', 'simulated'] as const).filter((of) => has(of, chosen ?? wanted)) };
};

/** Which year of which ledger is answered, of those that each has figures of. */
export interface ChosenYear {
  ledger: Ledger;
  /** Null where the ledger has no figures of the year that was asked for. */
  year: number | null;
  years: number[];
  ledgers: Ledger[];
}

/** What a question for a year of money is answered with; `latest` is the newest year of the ledger. */
export const chooseYear = (
  asked: { year: string; ledger?: Ledger | undefined },
  years: Readonly<Record<Ledger, readonly number[]>>,
): ChosenYear => {
  const { chosen: year, ledger, ledgers } = chooseLedger(asked.year === 'latest' ? null : Number(asked.year), asked.ledger, years);
  return { ledger, year, years: [...years[ledger]], ledgers };
};
