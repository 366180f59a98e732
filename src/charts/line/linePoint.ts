import { isKnown } from '../core/known';

/** One period of a line; what is not known is null or left out, never 0. */
export interface LinePoint {
  key: string;
  label: string;
  value: number | null;
  plan?: number | null;
  /** What an act decrees for this very period, in words: its plan is marked, which between two such periods it is not. */
  step?: string;
  previous?: number | null;
  /** The ends of the forecast for this period. */
  low?: number | null;
  high?: number | null;
  /** The period is still open. */
  provisional?: boolean;
  /** Not to be compared with the period before: no line is drawn between the two. */
  breaks?: boolean;
}

export interface LineNames {
  actual: string;
  plan: string;
  previous: string;
  forecast: string;
}

/** Whether there is anything to draw. */
export const lineIsEmpty = (points: readonly LinePoint[]): boolean =>
  points.every(({ value, plan, previous, low }) => ![value, plan, previous, low].some(isKnown));

/** The stretches of periods that may be compared, as places from and up to: of a line without breaks the whole. */
export const stretchesOf = (points: readonly LinePoint[]): { from: number; to: number }[] => {
  const starts = [0, ...points.flatMap(({ breaks }, index) => (breaks === true && index > 0 ? [index] : []))];
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? points.length }));
};
