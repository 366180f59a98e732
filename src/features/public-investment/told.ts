/** What every panel of the page says of its figures when they leave the screen. */
export interface Told {
  asOf: string | null;
  revision: number;
  /** Of the year before, where it is shown. */
  beforeRevision: number | null;
  /** Until when, in words. */
  until: string;
  /** The year, the ledger and the cut in words: what the address names only by codes. */
  filters: readonly string[];
}
