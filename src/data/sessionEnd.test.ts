import { expect, it } from 'vitest';
import { ALIVE_EVERY_MS, comingEnd, isAliveDue } from './sessionEnd';

const [IDLE, LONGEST] = ['2026-11-22T05:30:00Z', '2026-11-22T09:00:00Z'];

it('the end that comes first is told, and whether working on moves it', () => {
  expect(comingEnd({ via: 'session', idleAt: IDLE, endsAt: LONGEST })).toEqual({ at: Date.parse(IDLE), canBeMoved: true });
  expect(comingEnd({ via: 'session', idleAt: LONGEST, endsAt: LONGEST })).toEqual({ at: Date.parse(LONGEST), canBeMoved: false });
  expect(comingEnd({ via: 'session', idleAt: null, endsAt: LONGEST })).toEqual({ at: Date.parse(LONGEST), canBeMoved: false });
  expect(comingEnd({ via: 'local', idleAt: null, endsAt: null })).toBeNull();
});

it('the link of a guest ends whatever they do', () => {
  expect(comingEnd({ via: 'meeting', idleAt: IDLE, endsAt: null })).toEqual({ at: Date.parse(IDLE), canBeMoved: false });
});

it('[AC6] a page tells that somebody works there only when they did something since it last told, and not too often', () => {
  const told = 1_000_000;
  expect(isAliveDue(told - 1, told, told + 10 * ALIVE_EVERY_MS)).toBe(false);
  expect(isAliveDue(told + 1, told, told + ALIVE_EVERY_MS - 1)).toBe(false);
  expect(isAliveDue(told + 1, told, told + ALIVE_EVERY_MS)).toBe(true);
});
