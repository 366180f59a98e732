import { ROLES, type RoleId } from '../../../../contract/access/roles';

/** See, act, govern. */
export type ScopeGroup = 'see' | 'act' | 'govern';
export const SCOPE_GROUPS = ['see', 'act', 'govern'] as const satisfies readonly ScopeGroup[];

const isRole = (id: string): id is RoleId => Object.hasOwn(ROLES, id);
export const ALL_ROLES: readonly RoleId[] = Object.keys(ROLES).filter(isRole);

const GOVERNING: ReadonlySet<string> = new Set(['access', 'audit', 'alarms.rules', 'roster.edit', 'walls.edit']);
const OWN_ACTS: ReadonlySet<string> = new Set(['imports', 'export', 'saved-views']);

const groupOf = (scope: string): ScopeGroup => {
  if (GOVERNING.has(scope)) return 'govern';
  return scope.includes('.') || OWN_ACTS.has(scope) ? 'act' : 'see';
};

export const hasScope = (role: RoleId, scope: string): boolean => ROLES[role].scopes.some((each) => each === scope);

/** Every right that any role has, once, by what it is of, in the order in which the roles name them. */
export const scopesByGroup = (): { group: ScopeGroup; scopes: string[] }[] => {
  const all = [...new Set<string>(ALL_ROLES.flatMap((role) => ROLES[role].scopes))];
  return SCOPE_GROUPS.map((group) => ({ group, scopes: all.filter((scope) => groupOf(scope) === group) }));
};
