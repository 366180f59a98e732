import type { Agency } from '../agencies';
import type { Area } from '../areas';

const COMMITTEE = 'ubnd-';
/** Communes have five digits; the province's own committee charges with tasks and is no party of them. */
const COMMUNE = /^\d{5}$/;

/** The people's committee of a commune-level unit as a party of tasks: `ubnd-03646`, "UBND phường Tô Hiệu". */
export const committeeId = (code: string): string => `${COMMITTEE}${code}`;

/** The code of the unit whose committee a party is; null where it is none. */
export const committeeArea = (party: string): string | null => {
  const code = party.startsWith(COMMITTEE) ? party.slice(COMMITTEE.length) : '';
  return COMMUNE.test(code) ? code : null;
};

const nameOf = (unit: string): string => `UBND ${unit.charAt(0).toLowerCase()}${unit.slice(1)}`;

const committee = ({ code, name, validFrom, validTo, successors }: Area): Agency => ({
  id: committeeId(code),
  name: nameOf(name),
  validFrom,
  validTo,
  successors: successors.map((next) => ({ id: committeeId(next.code), name: nameOf(next.name) })),
});

/** Who can be charged with a task: the agencies of the register, then the committees of communes; of a code used again, its newest bearer's. */
export const taskParties = (agencies: readonly Agency[], areas: readonly Area[]): Agency[] => {
  const newest = new Map<string, Area>();
  for (const area of areas) {
    const known = newest.get(area.code);
    if (COMMUNE.test(area.code) && (known === undefined || known.validFrom < area.validFrom)) newest.set(area.code, area);
  }
  return [...agencies, ...[...newest.values()].map(committee)];
};

/** Finds a party by its id among all that can be charged. */
export const findTaskParty = (registers: { agencies: readonly Agency[]; areas: readonly Area[] }): ((id: string) => Agency | undefined) => {
  const byId = new Map(taskParties(registers.agencies, registers.areas).map((each) => [each.id, each]));
  return (id) => byId.get(id);
};
