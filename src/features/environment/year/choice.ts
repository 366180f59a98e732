/** All that one chooses on the page of breaches and data capture. */
export interface YearChoice {
  year: string | undefined;
  station: string | undefined;
  /** `2026-11-20`. */
  day: string | undefined;
  /** Of how many days the data capture is. */
  days: '1' | '7' | '30' | '90';
}
