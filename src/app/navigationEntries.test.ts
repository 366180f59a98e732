import { expect, test } from 'vitest';
import { ROLE_IDS, ROLES } from '../../contract/access/roles';
import { vi } from '../i18n/vi';
import { entryAt, firstPage, grouped, GROUPS, NAVIGATION, scopeAt } from './navigationEntries';

test('the bar of a phone holds the day, the alarms and the tasks; every other page is in its sheet', () => {
  expect(NAVIGATION.filter(({ bar }) => bar !== undefined).map(({ path }) => path)).toEqual(['/hom-nay', '/canh-bao', '/nhiem-vu']);
});

test('no address stands twice, and every word of the list is one that Vietnamese has', () => {
  const paths = NAVIGATION.flatMap(({ path, tabs = [] }) => [path, ...tabs.map((tab) => tab.path)]);
  expect(new Set(paths).size).toBe(paths.length);
  const words = new Map(Object.entries(vi.nav).map(([key, word]) => [`nav.${key}`, word]));
  const used = NAVIGATION.flatMap(({ group, label, bar, tabs = [] }) => [group, label, bar ?? label, ...tabs.map((tab) => tab.label)]);
  expect(used.filter((word) => !words.get(word))).toEqual([]);
});

test('groups keep their order, whatever the order of the list; one without entries is left out', () => {
  const order = grouped(NAVIGATION.toReversed()).map(({ group }) => group);
  expect(order).toEqual(GROUPS.filter((group) => NAVIGATION.some((entry) => entry.group === group)));
  expect(grouped([])).toEqual([]);
});

test('a further tab of a page belongs to its entry, with a title of its own; an unknown address has none', () => {
  const page = entryAt('/nguon-du-lieu');
  expect(entryAt('/nguon-quan-trac')).toEqual({ entry: page?.entry, title: 'nav.intake' });
  expect(entryAt('/khong-co')).toBeUndefined();
  expect(entryAt('/dau-tu-cong/du-an/DA-001')?.title).toBe('nav.project');
  expect(entryAt('/ngan-sach/khong-co')).toBeUndefined();
});

test('a tab may need another right than its page; an unknown address needs none that is known here', () => {
  expect(scopeAt('/thong-bao')).toBe('notifications');
  expect(scopeAt('/lich-truc')).toBe('roster');
  expect(scopeAt('/dau-tu-cong/du-an/DA-001')).toBe('investment');
  expect(scopeAt('/khong-co')).toBeUndefined();
});

test('one begins where one may look: the overview of the province, or for each role the first page that it may see', () => {
  expect(firstPage(null)).toBe('/tong-quan');
  for (const role of ROLE_IDS) {
    const scopes = new Set<string>(ROLES[role].scopes);
    expect(scopes.has(scopeAt(firstPage(scopes)) ?? '')).toBe(true);
  }
  expect(firstPage(new Set<string>(ROLES.leader.scopes))).toBe('/tong-quan');
  expect(firstPage(new Set<string>(ROLES.administrator.scopes))).not.toBe('/tong-quan');
});
