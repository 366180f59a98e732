import type { Position } from '../../contract/geometry';

export interface LabelBox {
  id: string;
  /** The middle, in pixels. */
  at: Position;
  width: number;
  height: number;
  rank: number;
}

/** The labels that can stand without touching one another or an obstacle; of two that touch, the lower rank stays. */
export const placeLabels = (labels: readonly LabelBox[], obstacles: readonly LabelBox[] = []): Set<string> => {
  const taken: LabelBox[] = [...obstacles];
  const touches = (a: LabelBox, b: LabelBox): boolean =>
    Math.abs(a.at[0] - b.at[0]) * 2 < a.width + b.width && Math.abs(a.at[1] - b.at[1]) * 2 < a.height + b.height;
  const placed = new Set<string>();
  for (const label of labels.toSorted((a, b) => a.rank - b.rank)) {
    if (taken.some((other) => touches(label, other))) continue;
    taken.push(label);
    placed.add(label.id);
  }
  return placed;
};
