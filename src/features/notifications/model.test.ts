import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../contract/agencies';
import type { Notification } from '../../../contract/feeds/notifications';
import { dutyChoices, offered } from './dutyWords';
import { itemsOf } from './model';

const item = (id: number, more: Partial<Notification>): Notification => ({
  id,
  key: 'import.checked',
  params: {},
  severity: 'info',
  link: '/nhap-bao-cao',
  at: '2026-11-22T02:00:00Z',
  readAt: null,
  settled: null,
  receipts: [],
  ...more,
});
const agency = (id: string, more: Partial<Agency> = {}): Agency => ({
  id,
  name: id,
  validFrom: null,
  validTo: null,
  successors: [],
  ...more,
});

describe('notifications', () => {
  it('[NT15] that ask for nothing any more are not among the unread, and stay in the list', () => {
    const items = [item(2, {}), item(1, { settled: { at: '2026-11-22T03:00:00Z', why: 'cancelled' } })];
    expect(itemsOf(items, 'unread').map(({ id }) => id)).toEqual([2]);
    expect(itemsOf(items, 'import').map(({ id }) => id)).toEqual([2, 1]);
  });

  it('[NT9] the roster offers no agency that has ended, on a known day or not; a turn that has one keeps it', () => {
    const agencies = [
      agency('so-y-te'),
      agency('so-tttt', { successors: [{ id: 'so-khcn', name: 'Sở KHCN' }] }),
      agency('ban-cu', { validTo: '2026-01-01' }),
      agency('ubnd-03646'),
    ];
    const choices = dutyChoices(i18next.t, agencies, '2026-11-22');
    const ids = (duty: string) => offered(choices, duty).flatMap(({ id }) => (id.startsWith('agency:') ? [id] : []));
    expect(ids('role:duty')).toEqual(['agency:so-y-te', 'agency:ubnd-03646']);
    expect(ids('agency:so-tttt')).toContain('agency:so-tttt');
  });
});
