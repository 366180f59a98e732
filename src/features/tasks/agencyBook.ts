import type { Agency } from '../../../contract/agencies';
import type { TaskParty } from '../../../contract/task';
import { foldText } from '../../lib/searchText';

/** Under whom a task is counted. */
export interface Charged {
  key: string;
  name: string;
  /** The names under which it was charged, where they are not the present one. */
  former: string | null;
}

/** The register, as tasks are looked at through it. */
export interface AgencyBook {
  find: (id: string) => Agency | undefined;
  /** Whether a task of `agency` is found under the filter `wanted`: it is that very agency, or one that it came after. */
  isUnder: (agency: string, wanted: string) => boolean;
  /** The agency of today where there is exactly one, else the party itself. */
  charge: (party: TaskParty) => Charged;
}

/** Follows the successors of agencies, however many steps; a register that turns in a circle ends where it began. */
export const createAgencyBook = (agencies: readonly Agency[]): AgencyBook => {
  const byId = new Map(agencies.map((each) => [each.id, each]));
  const family = (id: string, seen: Set<string> = new Set()): Set<string> => {
    if (seen.has(id)) return seen;
    seen.add(id);
    for (const next of byId.get(id)?.successors ?? []) family(next.id, seen);
    return seen;
  };
  const present = (id: string, steps = 0): Agency | undefined => {
    const agency = byId.get(id);
    const [next, ...others] = agency?.successors ?? [];
    if (!next || others.length > 0 || steps > agencies.length) return agency;
    return present(next.id, steps + 1) ?? agency;
  };
  return {
    find: (id) => byId.get(id),
    isUnder: (agency, wanted) => family(agency).has(wanted),
    charge: ({ agency, name }) => {
      const now = agency === null ? undefined : present(agency);
      // What is no agency of the register is known by its name, however it is written.
      if (!now) return { key: `name:${foldText(name)}`, name, former: null };
      return { key: now.id, name: now.name, former: now.id === agency ? null : (byId.get(agency ?? '')?.name ?? name) };
    },
  };
};
