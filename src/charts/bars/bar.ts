/** The colours of status, or the one of data. */
export type BarInk = 'critical' | 'high' | 'medium' | 'low' | 'actual';

/** What the parts of the bars are, from the foot upward. */
export interface BarSeries {
  id: string;
  name: string;
  ink: BarInk;
  /** Stands before its name and, where there is room, in its part of a bar: no two series differ by colour alone. */
  shape?: string;
}

/** One bar: counts, a part a series in their order; what is 0 takes no room. */
export interface Bar {
  key: string;
  /** Under the axis, short. */
  label: string;
  /** In full, as its readout says it. */
  name: string;
  parts: readonly number[];
  /** What it is held against, drawn as a line across. */
  mark?: number | null;
}
