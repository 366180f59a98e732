import { isKnown } from '../core/known';

/** One small chart: a figure over the periods that all share, and its plan where there is one. */
export interface Multiple {
  key: string;
  name: string;
  values: readonly (number | null)[];
  plan?: readonly (number | null)[];
}

/** The newest figure of a chart and its place; undefined when there is none. */
export const latestOf = ({ values }: Multiple): { index: number; value: number } | undefined => {
  const index = values.findLastIndex((value) => isKnown(value));
  const value = values[index];
  return isKnown(value) ? { index, value } : undefined;
};
