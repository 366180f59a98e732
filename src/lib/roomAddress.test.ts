import { describe, expect, test } from 'vitest';
import { bareAddress, inRoom, isInRoom, isSameAddress, itemAddress, outOfRoom, toldAddress, withOwnFigure } from './roomAddress';

const id = '6f1c8f0e-3f5b-4a55-9a53-0c1f0f6c2a11';
const hash = 'a'.repeat(64);
const item = { id, address: '/dau-tu-cong?area=03646&t=2026', asOf: '2026-11-23T01:00:00.000Z', frozen: hash };

describe('addresses of the meeting room', () => {
  test('[MR1] an item is shown with its moment and its hash, in its room', () => {
    const query = new URLSearchParams(itemAddress('m1', item).split('?')[1]);
    expect(Object.fromEntries(query)).toEqual({ area: '03646', t: '2026', asOf: item.asOf, chot: hash, hop: 'm1', 'muc-hop': id });
  });
  test('[MR1] the figures of now drop moment and hash, and leave no switch where nothing was frozen', () => {
    expect(itemAddress('m1', item, true)).toBe(`/dau-tu-cong?area=03646&t=2026&so-lieu=hien-tai&hop=m1&muc-hop=${id}`);
    expect(itemAddress('m1', { ...item, asOf: null, frozen: null }, true)).toBe(`/dau-tu-cong?area=03646&t=2026&hop=m1&muc-hop=${id}`);
  });
  test('[MR1] an item without a view has the page of the room', () => {
    expect(itemAddress('m1', { ...item, address: null })).toBe(`/hop/m1/phong?hop=m1&muc-hop=${id}`);
  });
  test('[MR2] a frozen view and an item are of the bare address, whatever it was looked at with', () => {
    expect(bareAddress(`${itemAddress('m1', item)}&figure=x#top`)).toBe(item.address);
    expect(bareAddress('/tong-quan')).toBe('/tong-quan');
  });
  test('[MR2] a link followed in the room stays in it, and one that names a room is left alone', () => {
    const at = (pathname: string, search: string) => ({ pathname, search });
    expect(inRoom('/nhiem-vu?q=a', at('/tong-quan', `?hop=m1&muc-hop=${id}`))).toBe(`/nhiem-vu?q=a&hop=m1&muc-hop=${id}`);
    expect(inRoom('/nhiem-vu?hop=m2', at('/tong-quan', '?hop=m1'))).toBe('/nhiem-vu?hop=m2');
    expect(inRoom('/nhiem-vu', at('/tong-quan', '?q=1'))).toBe('/nhiem-vu');
    expect(inRoom('/nhiem-vu', at('/hop/m1', '?hop=m1'))).toBe('/nhiem-vu');
  });
  test('[MR2] who leaves keeps the view and its moment', () => {
    expect(outOfRoom(`/tong-quan?asOf=x&hop=m1&muc-hop=${id}&so-lieu=hien-tai`)).toBe('/tong-quan?asOf=x');
  });
  test('[MR4] what one has opened over the view is not told', () => {
    expect(toldAddress('/tong-quan?figure=a&hop=m1')).toBe('/tong-quan?hop=m1');
    expect(withOwnFigure('/tong-quan?hop=m1&t=2026', '/tong-quan?hop=m1&figure=a')).toBe('/tong-quan?hop=m1&t=2026&figure=a');
    expect(withOwnFigure('/ngan-sach?hop=m1', '/tong-quan?hop=m1&figure=a')).toBe('/ngan-sach?hop=m1');
    expect(isSameAddress('/a?x=1&y=2', '/a?y=2&x=1')).toBe(true);
    expect(isSameAddress('/a?x=1', '/a?x=2')).toBe(false);
  });
  test('[MR2] pages of meetings and walls are outside the room, its door is in it', () => {
    expect(isInRoom('/tong-quan', 'm1')).toBe(true);
    expect(isInRoom('/hop/m1/phong', 'm1')).toBe(true);
    for (const path of ['/hop', '/hop/m1', '/hop/m1/bien-ban', '/wall', '/wall/tong-quan']) expect(isInRoom(path, 'm1')).toBe(false);
    expect(isInRoom('/tong-quan', undefined)).toBe(false);
  });
});
