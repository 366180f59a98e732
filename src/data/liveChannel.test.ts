import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Push, SubscribeRequest } from '../../contract/events';
import type { Cursor } from '../../contract/feed';
import { createChannel } from './liveChannel';
import type { LiveEntry } from './liveEntries';
import { LINK_TIMING } from './timing';

/** What a channel never asks of its line. */
const deaf = { unsubscribe: () => {}, listen: () => {}, unlisten: () => {}, tell: () => {}, renew: () => {}, close: () => {} };

const at = (seq: number, epoch = 'e'): Cursor => ({ channel: 'intake', epoch, seq });
const messageOf = (prev: number, seq: number, epoch = 'e'): Push => ({
  ...at(seq, epoch),
  prev,
  at: '2026-01-01T00:00:00Z',
  revision: seq,
  changes: [],
});

/** A channel over a port that only remembers what it is asked, and entries that stand where the test puts them. */
const open = (given: Cursor | Cursor[], updatedAt: number[] = []) => {
  const positions = [given].flat();
  const client = new QueryClient();
  const unread: unknown = 0;
  const keyOf = (index: number): readonly unknown[] => [index];
  const places = positions.map((position): { position: Cursor; takes?: 'fetch' } => ({ position }));
  const entries = places.map((place, index): LiveEntry => ({
    query: client
      .getQueryCache()
      .build(client, { queryKey: keyOf(index), initialData: unread, initialDataUpdatedAt: updatedAt[index] ?? 1 }),
    feed: { channels: ['intake'], adopt: () => {}, position: () => place.position, take: () => ({ outcome: 'ignored' }) },
    hasData: true,
    position: () => place.position,
    take: ({ epoch, prev, seq }) => {
      if (epoch !== place.position.epoch || prev > place.position.seq) return 'gap';
      if (seq <= place.position.seq) return 'ignored';
      if (place.takes) return place.takes;
      place.position = at(seq, epoch);
      return 'applied';
    },
  }));
  const requests: { request: SubscribeRequest; reply: (raw: unknown) => void }[] = [];
  const needed: unknown[] = [];
  const channel = createChannel('intake', {
    port: {
      subscribe: (request, reply) => void requests.push({ request, reply }),
      ...deaf,
    },
    timing: LINK_TIMING,
    random: () => 0.5,
    repair: {
      isOpen: () => false,
      need: (query) => void needed.push(query.queryKey[0]),
      hurry: () => {},
      forget: () => {},
      stop: () => {},
    },
    entries: () => entries,
    changed: () => {},
  });
  const answer = (raw: unknown) => requests.at(-1)?.reply(raw);
  const join = (head: Cursor) => {
    channel.settle();
    answer({ outcome: 'joined', head });
  };
  return { channel, places, requests, needed, answer, join, asked: () => requests.map(({ request }) => request.since) };
};

describe('a channel on the wire', () => {
  it('[LV4] has what only the server can tell fetched, also when the replay comes before the reply to its question', () => {
    const { channel, answer, needed, places } = open(at(2));
    const [place] = places;
    channel.settle();
    if (place) place.takes = 'fetch';
    channel.push(messageOf(2, 3));
    answer({ outcome: 'joined', head: at(3) });
    expect(needed).toEqual([0]);
  });
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[LV4] is asked for from the position furthest behind, once, and is in when that is answered', () => {
    const { channel, asked, answer } = open([at(9), at(4), at(7)]);
    channel.settle();
    channel.settle();
    expect(asked()).toEqual([4]);
    expect(channel.phase()).toBe('asking');
    answer({ outcome: 'joined', head: at(9) });
    expect(channel.phase()).toBe('in');
    channel.settle();
    expect(asked()).toEqual([4]);
  });

  it('asks a server that does not answer in longer and longer pauses, and at the first pace again once it has', () => {
    const { channel, requests, answer } = open(at(4));
    channel.settle();
    const counts = [LINK_TIMING.ack, 2 * LINK_TIMING.ack, LINK_TIMING.retryMax, LINK_TIMING.retryMax].map((wait) => {
      vi.advanceTimersByTime(wait - 1);
      const before = requests.length;
      vi.advanceTimersByTime(1);
      return requests.length - before;
    });
    expect(counts).toEqual([1, 1, 1, 1]);
    expect(requests.length).toBe(5);
    answer({ outcome: 'joined', head: at(4) });
    channel.down();
    channel.settle();
    vi.advanceTimersByTime(LINK_TIMING.ack);
    expect(requests.length).toBe(7);
  });

  it('asks again when the answer is lost, and takes the late one for nothing', () => {
    const { channel, requests, asked } = open(at(4));
    channel.settle();
    vi.advanceTimersByTime(LINK_TIMING.ack);
    expect(asked()).toEqual([4, 4]);
    requests[0]?.reply({ outcome: 'denied' });
    expect(channel.phase()).toBe('asking');
    requests[1]?.reply({ outcome: 'joined', head: at(4) });
    expect(channel.phase()).toBe('in');
  });

  it('asks again, later and later, when it cannot read the answer', () => {
    const { channel, asked, answer } = open(at(4));
    channel.settle();
    answer({ outcome: 'what?' });
    vi.advanceTimersByTime(999);
    expect(asked()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(asked()).toHaveLength(2);
    answer(null);
    vi.advanceTimersByTime(1_999);
    expect(asked()).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(asked()).toHaveLength(3);
  });

  it('[AC1] is not asked for again once it is denied, until the line is another', () => {
    const { channel, asked, answer } = open(at(4));
    channel.settle();
    answer({ outcome: 'denied' });
    vi.advanceTimersByTime(60_000);
    channel.settle();
    expect([channel.phase(), asked().length]).toEqual(['denied', 1]);
    channel.down();
    channel.settle();
    expect(asked()).toHaveLength(2);
  });

  it('[LV7] has what it feeds fetched anew when told so, and when it joined another history', () => {
    const { channel, needed, answer, join } = open([at(0), at(3)]);
    channel.settle();
    answer({ outcome: 'refetch', reason: 'epoch' });
    expect([channel.phase(), needed]).toEqual(['out', [0, 1]]);
    join(at(0, 'f'));
    expect(needed).toEqual([0, 1, 0, 1]);
  });

  it('[LV7] has entries of an older history fetched anew, and follows the newest', () => {
    const { channel, needed, requests } = open([at(90, 'old'), at(3, 'new')], [100, 200]);
    channel.settle();
    expect(requests.map(({ request }) => request)).toEqual([{ channel: 'intake', epoch: 'new', since: 3 }]);
    expect(needed).toEqual([0]);
  });

  it('[LV3] has an entry that lacks a message fetched anew', () => {
    const { channel, needed, join, places } = open(at(4));
    join(at(4));
    channel.push(messageOf(4, 5));
    expect([places[0]?.position.seq, needed]).toEqual([5, []]);
    channel.push(messageOf(6, 7));
    expect(needed).toEqual([0]);
  });

  it('[LV4] does not take what comes before the replay for a loss, and asks again for what the replay did not bring', () => {
    const { channel, asked, answer, needed } = open(at(4));
    channel.settle();
    channel.push(messageOf(6, 7));
    expect(needed).toEqual([]);
    answer({ outcome: 'joined', head: at(7) });
    channel.push(messageOf(4, 5));
    expect([needed, asked()]).toEqual([[], [4, 5]]);
  });

  it('[LV8] finds a lost last event by two heartbeats that name a head it has not reached', () => {
    const { channel, asked, join } = open(at(4));
    join(at(4));
    channel.beat(at(6));
    expect(asked()).toEqual([4]);
    channel.beat(at(6));
    expect(asked()).toEqual([4, 4]);
  });

  it('[LV8] is not alarmed by a head whose message comes before the next heartbeat', () => {
    const { channel, asked, needed, join } = open(at(4));
    join(at(4));
    channel.beat(at(6));
    channel.push(messageOf(4, 6));
    channel.beat(at(7));
    channel.push(messageOf(6, 7));
    channel.beat(at(7));
    expect([asked(), needed]).toEqual([[4], []]);
  });

  it('[LV8] has all fetched anew when a heartbeat names another history, and joins again when it is forgotten by the server', () => {
    const { channel, asked, needed, join } = open(at(4));
    join(at(4));
    channel.beat(at(1, 'f'));
    expect(needed).toEqual([0]);
    channel.beat(null);
    channel.beat(null);
    expect(asked()).toEqual([4, 4]);
  });
});
