import type { Span } from '../span';

/** All that one chooses on the page of hours and comparison. */
export interface TrendsChoice {
  /** A parameter's code, or VN_AQI; undefined: the first that there is. */
  of: string | undefined;
  days: '1' | '3' | '7';
  /** Stations compared, at most three. */
  stations: readonly string[];
  span: Span;
}
export const MOST_COMPARED = 3;
