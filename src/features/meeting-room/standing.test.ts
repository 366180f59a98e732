import { describe, expect, test } from 'vitest';
import { actsOf, standingOf, type Standing } from './standing';

const facts = { state: 'open', presenter: 'a', seat: 'b', room: 'listening', follow: 'following' } as const;

const here = { isAway: false, mayLead: true };
const away = { isAway: true, mayLead: true };

describe('how a page stands in a room', () => {
  test('[MR5] only the seat that the meeting names leads', () => {
    expect(standingOf(facts)).toBe('following');
    expect(standingOf({ ...facts, seat: 'a' })).toBe('leading');
    expect(standingOf({ ...facts, seat: null, presenter: null })).toBe('nobody-leads');
  });
  test('[MR5] of the acts of a presenter a follower is offered none', () => {
    const followers: Standing[] = ['following', 'apart', 'line-lost', 'denied', 'entering', 'over'];
    for (const standing of followers) expect(actsOf(standing, here)).toMatchObject({ lead: false, take: false, takeOver: false });
    expect(actsOf('leading', here)).toMatchObject({ lead: true, take: false, takeOver: false, breakAway: false });
  });
  test('[MR6] the lead is taken where nobody has it, and taken over only where it is lost', () => {
    expect(actsOf('nobody-leads', here)).toMatchObject({ take: true, takeOver: false });
    expect(standingOf({ ...facts, follow: 'lost' })).toBe('leader-lost');
    expect(actsOf('leader-lost', here)).toMatchObject({ take: false, takeOver: true, rejoin: false });
    expect(actsOf('leader-lost', away).rejoin).toBe(true);
    const guest = { isAway: false, mayLead: false };
    for (const standing of ['nobody-leads', 'leader-lost'] as const)
      expect(actsOf(standing, guest)).toMatchObject({ take: false, takeOver: false });
  });
  test('[MR7] a meeting that has ended has no presenter, whatever the room says', () => {
    for (const state of ['closed', 'cancelled'] as const) {
      expect(standingOf({ ...facts, state, seat: 'a' })).toBe('over');
      expect(Object.values(actsOf('over', away))).toEqual([false, false, false, false, false]);
    }
  });
  test('[MR8] without the line nobody is said to follow', () => {
    expect(standingOf({ ...facts, room: 'lost' })).toBe('line-lost');
    expect(standingOf({ ...facts, seat: 'a', room: 'lost' })).toBe('line-lost');
    expect(standingOf({ ...facts, room: 'denied' })).toBe('denied');
  });
});
