import { describe, expect, it } from 'vitest';
import type { ApiKey, Person } from '../../../contract/access/persons';
import { keyId } from '../../../contract/access/persons';
import { ROLES } from '../../../contract/access/roles';
import { MOST_KEY_DAYS, personSave } from '../../../contract/commands/accessActs';
import { account } from '../../i18n/vi/account';
import { account as english } from '../../i18n/en/account';
import { readKey, type KeyDraft } from './keys/keyDraft';
import { newKeyId, newSecret, wholeKey } from './keys/makeSecret';
import { dayAhead, endOfDay, keysInOrder, keyStanding } from './keys/model';
import { NO_FILTER, personsShown, stateOf } from './persons/model';
import { draftOf, NEW_GRANT, readPerson } from './persons/personDraft';
import { ALL_ROLES, hasScope, scopesByGroup } from './roles/matrix';

const NOON = Date.parse('2026-11-22T05:00:00Z');
const personOf = (name: string, more: Partial<Person> = {}): Person => ({
  id: name,
  name,
  email: null,
  grants: [],
  isBlocked: false,
  version: 1,
  changedAt: '2026-11-22T05:00:00Z',
  by: 'x',
  ...more,
});
const keyOf = (name: string, more: Partial<ApiKey> = {}): ApiKey => ({
  id: 'abcdefgh',
  name,
  scopes: ['indicators'],
  areas: null,
  agencies: null,
  expiresAt: '2027-11-22T05:00:00Z',
  oldUntil: null,
  isRevoked: false,
  version: 1,
  changedAt: '2026-11-22T05:00:00Z',
  by: 'x',
  ...more,
});

describe('the list of persons', () => {
  const staff = personOf('Đỗ Thị Lan', { email: 'lan@sonla.gov.vn', grants: [NEW_GRANT] });
  const nobody = personOf('An Văn Bình');
  const blocked = personOf('Vì Văn Sơn', { grants: [NEW_GRANT], isBlocked: true });
  const all = [staff, nobody, blocked];
  const names = (change: Partial<typeof NO_FILTER>) => personsShown(all, { ...NO_FILTER, ...change }).map(({ name }) => name);

  it('stands in the order of names, and is searched without accents, by name and e-mail', () => {
    expect(names({})).toEqual(['An Văn Bình', 'Đỗ Thị Lan', 'Vì Văn Sơn']);
    expect(names({ query: 'do thi' })).toEqual(['Đỗ Thị Lan']);
    expect(names({ query: 'LAN@' })).toEqual(['Đỗ Thị Lan']);
  });
  it('is narrowed by role, also to those who have none, and by state', () => {
    expect(names({ role: 'staff' })).toEqual(['Đỗ Thị Lan', 'Vì Văn Sơn']);
    expect(names({ role: 'none' })).toEqual(['An Văn Bình']);
    expect(names({ state: 'blocked' })).toEqual(['Vì Văn Sơn']);
    expect(all.map(stateOf)).toEqual(['active', 'none', 'blocked']);
  });
});

describe('the form of a person', () => {
  it('sends what the command takes, blanks cut off, no e-mail as none', () => {
    const { body } = readPerson({ name: '  Lò Văn Minh ', email: ' ', grants: [NEW_GRANT], isBlocked: false }, false);
    expect(body).toEqual({ name: 'Lò Văn Minh', email: null, grants: [NEW_GRANT], isBlocked: false });
    expect(personSave.payload.safeParse({ person: null, ...body }).success).toBe(true);
    expect(draftOf(null)).toEqual({ name: '', email: '', grants: [], isBlocked: false });
  });
  it('tells what is wrong, and with which role', () => {
    expect(readPerson({ name: '', email: 'x', grants: [], isBlocked: false }, true)).toMatchObject({
      body: null,
      faults: ['name', 'email'],
    });
    const grants = [NEW_GRANT, { ...NEW_GRANT, areas: [] }];
    expect(readPerson({ name: 'A', email: '', grants, isBlocked: false }, false).grantFaults).toEqual([null, 'areas']);
    expect(readPerson({ name: 'A', email: '', grants: [], isBlocked: false }, true).faults).toEqual(['address']);
  });
});

describe('a key of another system', () => {
  const draft: KeyDraft = { name: 'Kho dữ liệu', scopes: ['budget'], agencies: null, areas: null, day: '2026-12-31' };
  it('[AC9] has a secret of 256 bits; what it hashes to is SHA-256 of it, and its name is one that the contract takes', async () => {
    const { secret, hash } = await newSecret();
    expect(secret).toMatch(/^[\w-]{43}$/);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
    expect(hash).toBe(Buffer.from(digest).toString('hex'));
    expect((await newSecret()).secret).not.toBe(secret);
    const ids = Array.from({ length: 50 }, newKeyId);
    expect(ids.filter((id) => !keyId.safeParse(id).success)).toEqual([]);
    expect(new Set(ids).size).toBe(50);
    expect(wholeKey('abcdefgh', 's')).toBe('ioc_abcdefgh_s');
  });
  it('is taken to the end of its last day in Vietnam; a day that is past, too far or none is refused', () => {
    expect(readKey(draft, NOON).body?.expiresAt).toBe('2026-12-31T16:59:59.000Z');
    for (const day of ['', '2026-11-21', dayAhead(MOST_KEY_DAYS + 1, NOON)]) expect(endOfDay(day, NOON)).toBeNull();
    expect(endOfDay(dayAhead(MOST_KEY_DAYS - 1, NOON), NOON)).not.toBeNull();
    expect(readKey({ name: ' ', scopes: [], agencies: [], areas: [], day: '' }, NOON).faults).toEqual([
      'name',
      'scopes',
      'agencies',
      'areas',
      'expiresAt',
    ]);
  });
  it('says in time that it ends, and stands last once it is revoked', () => {
    expect(keyStanding(keyOf('a'), NOON)).toEqual({ state: 'good', days: 365 });
    expect(keyStanding(keyOf('a', { expiresAt: '2026-12-01T05:00:00Z' }), NOON)).toEqual({ state: 'soon', days: 9 });
    expect(keyStanding(keyOf('a', { expiresAt: '2026-11-22T05:00:00Z' }), NOON).state).toBe('expired');
    expect(keyStanding(keyOf('a', { isRevoked: true }), NOON).state).toBe('revoked');
    const order = keysInOrder([keyOf('b'), keyOf('a', { isRevoked: true }), keyOf('ă')]).map(({ name }) => name);
    expect(order).toEqual(['ă', 'b', 'a']);
  });
});

describe('the table of roles', () => {
  it('has every right of every role once, each with a word in both languages', () => {
    const listed = scopesByGroup().flatMap(({ scopes }) => scopes);
    const known = new Set(ALL_ROLES.flatMap((role) => [...ROLES[role].scopes]));
    expect(listed.toSorted()).toEqual([...known].toSorted());
    const words: Record<string, string> = account.account.scope;
    const others: Record<string, string> = english.account.scope;
    expect(listed.filter((scope) => !words[scope] || !others[scope])).toEqual([]);
    expect(hasScope('administrator', 'access')).toBe(true);
    expect(hasScope('leader', 'access')).toBe(false);
  });
});
