import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noteIntent, recentIntent, spendIntent } from './recentIntent';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('[MR4] what a person chose in the page that frames the room counts as their own, for a moment and until it was answered', () => {
  expect(recentIntent()).toBe(false);
  noteIntent();
  expect(recentIntent()).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect(recentIntent()).toBe(false);
  noteIntent();
  spendIntent();
  expect(recentIntent()).toBe(false);
});
