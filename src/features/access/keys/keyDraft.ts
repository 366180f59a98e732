import { KEY_SCOPES } from '../../../../contract/access/roles';
import { endOfDay } from './model';

export type KeyScope = (typeof KEY_SCOPES)[number];

/** A key as one writes it; `day` is the last on which it is taken, in Vietnam. */
export interface KeyDraft {
  name: string;
  scopes: readonly KeyScope[];
  agencies: readonly string[] | null;
  areas: readonly string[] | null;
  day: string;
}
export type KeyFault = 'name' | 'scopes' | 'agencies' | 'areas' | 'expiresAt';

/** What is asked for, without the key and its secret, or what is wrong. @param now ms since 1970 */
export const readKey = (draft: KeyDraft, now: number) => {
  const [name, expiresAt] = [draft.name.trim(), endOfDay(draft.day, now)];
  const faults: KeyFault[] = [
    ...(name === '' ? (['name'] as const) : []),
    ...(draft.scopes.length === 0 ? (['scopes'] as const) : []),
    ...(draft.agencies?.length === 0 ? (['agencies'] as const) : []),
    ...(draft.areas?.length === 0 ? (['areas'] as const) : []),
    ...(expiresAt === null ? (['expiresAt'] as const) : []),
  ];
  if (faults.length > 0 || expiresAt === null) return { body: null, faults };
  const { scopes, agencies, areas } = draft;
  return {
    body: { name, scopes: [...scopes], agencies: agencies && [...agencies], areas: areas && [...areas], expiresAt },
    faults,
  };
};
