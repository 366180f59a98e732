import { describe, expect, test } from 'vitest';
import type { Told } from '../../../contract/relay';
import { followersOf, peopleOf } from './people';

const seat = (name: string, following: boolean) => ({ body: { kind: 'seat' as const, name, following } });

describe('who sits in a room', () => {
  const told = new Map<string, Pick<Told, 'body'>>([
    ['a', seat('Đinh Văn Ân', true)],
    ['b', seat('Bùi Thị Bình', false)],
    ['c', seat('Sở Tài chính', true)],
    ['d', { body: null }],
  ]);
  test('[MR5] whoever leads comes first, then oneself, then the others by name; who left is not there', () => {
    const people = peopleOf(told, { seat: 'a', presenter: 'c' });
    expect(people.map(({ seat: id }) => id)).toEqual(['c', 'a', 'b']);
    expect(people[0]).toMatchObject({ leads: true, isOwn: false });
  });
  test('[MR5] whoever leads is not counted as following', () => {
    expect(followersOf(peopleOf(told, { seat: 'a', presenter: 'c' }))).toBe(1);
    expect(followersOf(peopleOf(told, { seat: 'a', presenter: null }))).toBe(2);
  });
});
