import type { Ledger } from '../../../contract/money';

/** Which year of which ledger is answered, of those that each has figures of. */
export interface ChosenYear {
  ledger: Ledger;
  /** Null where the ledger has no figures of the year that was asked for. */
  year: number | null;
  years: number[];
  ledgers: Ledger[];
}

/**
 * What a question for a year of money is answered with: without a ledger, `actual` where it has figures of that year (for `latest`: of
 * any), else `simulated` where that has; `latest` is the newest year of the ledger.
 */
export const chooseYear = (
  asked: { year: string; ledger?: Ledger | undefined },
  years: Readonly<Record<Ledger, readonly number[]>>,
): ChosenYear => {
  const wanted = asked.year === 'latest' ? null : Number(asked.year);
  const has = (of: Ledger, year: number | null): boolean => (year === null ? years[of].length > 0 : years[of].includes(year));
  const ledger = asked.ledger ?? (has('actual', wanted) || !has('simulated', wanted) ? 'actual' : 'simulated');
  const year = has(ledger, wanted) ? (wanted ?? years[ledger].at(-1) ?? null) : null;
  return {
    ledger,
    year,
    years: [...years[ledger]],
    ledgers: (['actual', 'simulated'] as const).filter((of) => year !== null && has(of, year)),
  };
};
