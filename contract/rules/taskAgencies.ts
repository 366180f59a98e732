import type { Agency } from '../agencies';

/** The agencies that stand today in the place of `id`: all of its successors, however many steps on; itself where it stands. */
export const presentAgencies = (find: (id: string) => Pick<Agency, 'successors'> | undefined, id: string): string[] => {
  const present: string[] = [];
  const seen = new Set<string>();
  const follow = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const successors = find(at)?.successors ?? [];
    if (successors.length === 0) present.push(at);
    for (const next of successors) follow(next.id);
  };
  follow(id);
  // A register that turns in a circle has no end: then the agency is asked itself.
  return present.length === 0 ? [id] : present;
};
