import type { Person } from '../../../../contract/access/persons';
import type { RoleId } from '../../../../contract/access/roles';
import { foldText } from '../../../lib/searchText';

export type PersonState = 'active' | 'none' | 'blocked';
export const PERSON_STATES = ['active', 'none', 'blocked'] as const satisfies readonly PersonState[];

/** Whether a person may come in, and to anything. */
export const stateOf = ({ isBlocked, grants }: Pick<Person, 'isBlocked' | 'grants'>): PersonState => {
  if (isBlocked) return 'blocked';
  return grants.length === 0 ? 'none' : 'active';
};

export interface PersonFilter {
  query: string;
  /** `none`: who has no role at all. */
  role: RoleId | 'none' | null;
  state: PersonState | null;
}
export const NO_FILTER: PersonFilter = { query: '', role: null, state: null };

const hasRole = ({ grants }: Person, role: RoleId | 'none'): boolean =>
  role === 'none' ? grants.length === 0 : grants.some((grant) => grant.role === role);

/** The persons that the filter leaves, by name; searched without accents. */
export const personsShown = (persons: readonly Person[], { query, role, state }: PersonFilter): Person[] => {
  const wanted = foldText(query.trim());
  return persons
    .filter((each) => foldText(`${each.name} ${each.email ?? ''}`).includes(wanted))
    .filter((each) => role === null || hasRole(each, role))
    .filter((each) => state === null || stateOf(each) === state)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
};
