import * as z from 'zod/mini';
import type { Person } from '../../../../contract/access/persons';
import { personSave } from '../../../../contract/commands/accessActs';
import type { Grant } from '../../../../contract/access/roles';

/** A person as one writes them: a limit that was chosen may still be empty. */
export interface PersonDraft {
  name: string;
  email: string;
  grants: readonly Grant[];
  isBlocked: boolean;
}
export type PersonBody = Omit<z.infer<(typeof personSave)['payload']>, 'person'>;
/** `address`: nobody is found again without one at their first sign-on. */
export type PersonFault = 'name' | 'email' | 'address';
export type LimitName = 'agencies' | 'areas' | 'fields';
const LIMITS = ['agencies', 'areas', 'fields'] as const satisfies readonly LimitName[];

export const NEW_GRANT: Grant = { role: 'staff', agencies: null, areas: null, fields: null };

export const draftOf = (person: Person | null): PersonDraft => ({
  name: person?.name ?? '',
  email: person?.email ?? '',
  grants: person?.grants ?? [],
  isBlocked: person?.isBlocked ?? false,
});

const email = z.email().check(z.maxLength(200));

/** The limit of a grant that was begun and has nothing in it; the gateway would take it for a mistake. */
export const limitFault = (grant: Grant): LimitName | null => LIMITS.find((name) => grant[name]?.length === 0) ?? null;

/** What is sent, or what is wrong: of the person, and of which grant (from 0). */
export const readPerson = (
  draft: PersonDraft,
  isNew: boolean,
): { body: PersonBody; faults: null; grantFaults: null } | { body: null; faults: PersonFault[]; grantFaults: (LimitName | null)[] } => {
  const [name, address] = [draft.name.trim(), draft.email.trim()];
  const grantFaults = draft.grants.map(limitFault);
  const faults: PersonFault[] = [
    ...(name === '' ? (['name'] as const) : []),
    ...(address === '' && isNew ? (['address'] as const) : []),
    ...(address !== '' && !email.safeParse(address).success ? (['email'] as const) : []),
  ];
  if (faults.length > 0 || grantFaults.some((each) => each !== null)) return { body: null, faults, grantFaults };
  const { grants, isBlocked } = draft;
  return { body: { name, email: address === '' ? null : address, grants: [...grants], isBlocked }, faults: null, grantFaults: null };
};
