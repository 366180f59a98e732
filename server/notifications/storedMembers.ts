import type { Grant, RoleId } from '../../contract/access/roles';
import { readPersonsAt } from '../store/rows/storedPersons';
import type { MembersOf } from './notify';

const AGENCY = 'agency:';
const ROLE = 'role:';
/** By which of our roles the roles that notices name are held; who is on duty the roster alone says. */
const HELD: Readonly<Record<string, RoleId>> = { leader: 'leader', data: 'data-officer' };

/**
 * Who belongs to an agency or a role by their grants as they stand in this transaction. A role in all agencies makes nobody a member of
 * each: a leader would be told what every one of them is told. What is told to a role may be of any agency: it is told to those without limits.
 */
export const storedMembers: MembersOf = async ({ db, revision }, audience) => {
  const isMeant = ({ role, agencies, areas, fields }: Grant): boolean =>
    audience.startsWith(AGENCY)
      ? (agencies?.includes(audience.slice(AGENCY.length)) ?? false)
      : agencies === null &&
        areas === null &&
        fields === null &&
        role === HELD[audience.startsWith(ROLE) ? audience.slice(ROLE.length) : ''];
  return (await readPersonsAt(db, revision)).filter(({ isBlocked, grants }) => !isBlocked && grants.some(isMeant)).map(({ id }) => id);
};
