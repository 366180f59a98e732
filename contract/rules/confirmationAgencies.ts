import type { Agency } from '../agencies';

/** Whether an agency still stands on `day` (YYYY-MM-DD); one that has successors and no known last day has ended. */
export const standsOn = ({ validFrom, validTo, successors }: Agency, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null ? successors.length === 0 : validTo > day);

/** The owner and all who took its work over, each once, nearest first; a circle of successors ends. */
export const succession = (owner: Agency, find: (id: string) => Agency | undefined): Agency[] => {
  const found = new Map<string, Agency>([[owner.id, owner]]);
  // A map is walked in the order of its entries, those added on the way among them.
  for (const each of found.values()) {
    for (const { id } of each.successors) {
      const next = find(id);
      if (next && !found.has(id)) found.set(id, next);
    }
  }
  return [...found.values()];
};
