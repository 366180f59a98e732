import { LOCAL_PRINCIPAL, type Principal } from './principal';

/** The local person, but for one scope: for tests. */
export const principalWithout = (scope: string): Principal => ({
  ...LOCAL_PRINCIPAL,
  scopes: new Set([...LOCAL_PRINCIPAL.scopes].filter((each) => each !== scope)),
});

/** The local person with rights that go only so far, in every scope: for tests. */
export const principalWithin = (...limits: { agencies?: readonly string[]; areas?: readonly string[] }[]): Principal => {
  const each = limits.map(({ agencies, areas }) => ({
    agencies: agencies ? new Set(agencies) : null,
    areas: areas ? new Set(areas) : null,
  }));
  return { ...LOCAL_PRINCIPAL, id: 'lan', name: 'Lan', limits: new Map([...LOCAL_PRINCIPAL.scopes].map((scope) => [scope, each])) };
};
