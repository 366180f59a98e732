import { LOCAL_PRINCIPAL, type Principal } from './principal';

/** The local person, but for one scope: for tests. */
export const principalWithout = (scope: string): Principal => ({
  ...LOCAL_PRINCIPAL,
  scopes: new Set([...LOCAL_PRINCIPAL.scopes].filter((each) => each !== scope)),
});
