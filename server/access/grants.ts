import { scopesOf, type Grant } from '../../contract/access/roles';
import type { Limit, Principal } from './principal';

/** What a person may do by all their grants together, and of each scope how far: where one grant knows no limit, there is none. */
export const principalOfGrants = ({ id, name }: Pick<Principal, 'id' | 'name'>, grants: readonly Grant[]): Principal => {
  const limits = new Map<string, Limit[] | null>();
  for (const { role, agencies, areas, fields } of grants) {
    for (const scope of scopesOf(role, fields)) {
      const before = limits.get(scope);
      if (before === null) continue;
      if (agencies === null && areas === null) limits.set(scope, null);
      else limits.set(scope, [...(before ?? []), { agencies: agencies && new Set(agencies), areas: areas && new Set(areas) }]);
    }
  }
  const narrow = [...limits].flatMap(([scope, each]): [string, readonly Limit[]][] => (each === null ? [] : [[scope, each]]));
  const roles = [...new Set(grants.map(({ role }) => role))];
  return { id, name, roles, scopes: new Set(limits.keys()), limits: new Map(narrow) };
};
