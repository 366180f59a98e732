/** A row that is drawn, or the height (px) of those that are not. */
export type BodyPart = { index: number } | { space: number; key: string };

interface DrawnItem {
  index: number;
  start: number;
  end: number;
}

/** Rows that are drawn with room between them for those that are not, so that the table is as high as all of them. */
export const bodyParts = (items: readonly DrawnItem[], total: number): BodyPart[] => {
  const parts: BodyPart[] = [];
  let reached = 0;
  for (const { index, start, end } of items) {
    if (start > reached) parts.push({ space: start - reached, key: `before-${index}` });
    parts.push({ index });
    reached = end;
  }
  if (total > reached) parts.push({ space: total - reached, key: 'after' });
  return parts;
};
