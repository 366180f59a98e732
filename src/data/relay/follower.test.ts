import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RELAY_SILENCE_MS, type LeadState, type Told } from '../../../contract/relay';
import { createFollower } from './follower';

const lead = (seq: number, address: string, scroll: number | null = null): LeadState => ({
  kind: 'lead',
  seq,
  address,
  item: null,
  scroll,
  camera: null,
});

const open = () => {
  let hear: (told: Told) => void = () => {};
  const follower = createFollower({
    hear: (listener) => {
      hear = listener;
      return () => {};
    },
    now: () => performance.now(),
    wallClock: Date.now,
  });
  follower.start();
  let drawn = 0;
  follower.watch(() => (drawn += 1));
  const moves: number[] = [];
  follower.onMove(({ seq }) => moves.push(seq));
  const say = (body: LeadState, by = 'a'): void => hear({ room: 'meeting:x', key: 'lead', at: '', body, by });
  return { follower, moves, say, drawn: () => drawn };
};

describe('a page that follows', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1e9 }));
  afterEach(() => vi.useRealTimers());

  it('[RL8] hands each move on, and draws anew only for another place', () => {
    const { follower, moves, say, drawn } = open();
    follower.presenter('a');
    say(lead(1, '/a'));
    const before = drawn();
    const { place } = follower.state();
    for (let seq = 2; seq <= 50; seq += 1) say(lead(seq, '/a', seq / 100));
    expect([moves.length, drawn() - before, follower.state().place === place]).toEqual([50, 0, true]);
    say(lead(51, '/b'));
    expect([drawn() - before, follower.state().place]).toEqual([1, { address: '/b', item: null }]);
  });

  it('[RL8] moves no more once it has broken away, and stands at the newest when it is back', () => {
    const { follower, moves, say } = open();
    follower.presenter('a');
    say(lead(1, '/a'));
    follower.breakAway();
    say(lead(2, '/b'));
    expect([moves, follower.state().isAway]).toEqual([[1], true]);
    follower.rejoin();
    expect([moves, follower.state()]).toEqual([
      [1, 2],
      { status: 'following', isAway: false, place: { address: '/b', item: null }, lostSince: null },
    ]);
    // Nothing has moved meanwhile, and still it must be gone to.
    follower.breakAway();
    follower.rejoin();
    expect(moves).toEqual([1, 2, 2]);
  });

  it('[RL8] says since when the presenter is lost, by itself, and that it is back', () => {
    const { follower, say } = open();
    follower.presenter('a');
    vi.advanceTimersByTime(1_000);
    say(lead(1, '/a'));
    const heard = Date.now();
    vi.advanceTimersByTime(RELAY_SILENCE_MS.lead + 10);
    expect(follower.state()).toMatchObject({ status: 'lost', lostSince: heard });
    vi.advanceTimersByTime(60_000);
    say(lead(1, '/a'));
    expect(follower.state()).toMatchObject({ status: 'following', lostSince: null });
    follower.presenter(null);
    expect(follower.state()).toMatchObject({ status: 'no-presenter', place: null });
  });
});
