import { expect, it } from 'vitest';
import type { MeetingItem } from '../../../../contract/meetings';
import { pickedItem, withBound } from './bindItems';

const page = { address: '/ngan-sach', asOf: '2026-11-20T01:00:00.000Z', frozen: 'b'.repeat(64) };
const item = (id: string): MeetingItem => ({
  id,
  title: `Mục ${id}`,
  agency: null,
  minutes: 10,
  address: '/dau-tu-cong',
  asOf: null,
  frozen: null,
  conclusions: [],
});

it('[MT34] puts what was frozen into the item that was chosen, and leaves the others as they are', () => {
  const bound = withBound([item('a'), item('b')], { item: 'b' }, page);
  expect(bound.map(({ id, address, frozen }) => [id, address, frozen])).toEqual([
    ['a', '/dau-tu-cong', null],
    ['b', '/ngan-sach', page.frozen],
  ]);
  expect(bound[1]).toMatchObject({ title: 'Mục b', minutes: 10, asOf: page.asOf });
});

it('[MT34] adds a new item at the end, under its title', () =>
  expect(withBound([item('a')], { id: 'c', title: ' Thu ngân sách ' }, page)[1]).toMatchObject({
    id: 'c',
    title: 'Thu ngân sách',
    address: '/ngan-sach',
    frozen: page.frozen,
  }));

it('[MT34] says that the chosen item is gone, and does not make a new one of it; another meeting begins with a new one', () => {
  const meeting = { id: 'hop-1', items: [item('a'), item('b')] };
  const picked = { meeting: 'hop-1', item: 'b' };
  expect(pickedItem(null, meeting)).toEqual({ kind: 'new' });
  expect(pickedItem(picked, meeting)).toEqual({ kind: 'there', item: 'b' });
  expect(pickedItem(picked, { ...meeting, items: [item('a')] })).toEqual({ kind: 'gone' });
  expect(pickedItem({ ...picked, item: null }, { ...meeting, items: [] })).toEqual({ kind: 'new' });
  expect(pickedItem(picked, { ...meeting, id: 'hop-2' })).toEqual({ kind: 'new' });
  expect(pickedItem(picked, null)).toEqual({ kind: 'new' });
});
