import { describe, expect, test } from 'vitest';
import { itemAddress } from '../../lib/roomAddress';
import { momentOf } from './momentOf';

const hash = 'b'.repeat(64);
const item = {
  id: '6f1c8f0e-3f5b-4a55-9a53-0c1f0f6c2a11',
  address: '/dau-tu-cong?area=03646',
  asOf: '2026-11-23T01:00:00.000Z',
  frozen: hash,
};

describe('of which moment the screen is', () => {
  test('[MR1] the address of an item shows what was frozen, and its switch what is now', () => {
    expect(momentOf(item, itemAddress('m', item))).toBe('frozen');
    expect(momentOf(item, itemAddress('m', item, true))).toBe('now');
  });
  test('[MR1] other filters, another page, another hash are never called frozen', () => {
    expect(momentOf(item, itemAddress('m', item).replace('03646', '03647'))).toBe('other-view');
    expect(momentOf(item, itemAddress('m', item).replace(hash, 'c'.repeat(64)))).toBe('other-view');
    expect(momentOf(item, `/ngan-sach?asOf=${item.asOf}&chot=${hash}`)).toBe('other-page');
  });
  test('[MR1] an item without a hash, a moment or a view says so', () => {
    expect(momentOf({ ...item, frozen: null }, itemAddress('m', { ...item, frozen: null }))).toBe('past');
    expect(momentOf({ ...item, frozen: null, asOf: null }, '/dau-tu-cong/?area=03646')).toBe('live');
    expect(momentOf({ ...item, address: null }, '/hop/m/phong')).toBe('none');
  });
});
