import { beforeEach, describe, expect, it } from 'vitest';
import type { Change, Push } from '../../contract/events';
import { ChannelHub, type Listener } from './channelHub';
import type { Published } from './subscription';

const AT = '2026-11-20T00:00:00.000Z';
const change = (key: string, value: number): Change => ({
  kind: 'reading.latest',
  reading: {
    key,
    station: key,
    stationName: key,
    parameter: 'pH',
    value,
    unit: '-',
    status: '00',
    observedAt: AT,
    receivedAt: AT,
    revision: value,
    provenance: 'simulated',
    file: 'f',
  },
});
const row = (seq: number, changes: Change[] = []): Published => ({ seq, revision: seq, at: AT, changes });

/** A client that takes what its transport gives it, and follows the rule of [LV3]. */
class FakeClient implements Listener {
  clogged = false;
  inRoom = false;
  alone = 0;
  at = 0;
  gaps = 0;
  values = new Map<string, number>();
  isClogged = () => this.clogged;
  enter = () => void (this.inRoom = true);
  leave = () => void (this.inRoom = false);
  send = (message: Push) => {
    this.alone += 1;
    this.take(message);
  };
  take({ prev, seq, changes }: Push): void {
    if (seq <= this.at) return;
    if (prev > this.at) this.gaps += 1;
    this.at = seq;
    for (const one of changes) if (one.kind === 'reading.latest') this.values.set(one.reading.key, one.reading.value);
  }
}

describe('ChannelHub', () => {
  let clients: FakeClient[] = [];
  let broadcasts = 0;
  beforeEach(() => {
    broadcasts = 0;
  });
  const open = (kind: 'journal' | 'latest', count: number, queue = 100) => {
    clients = Array.from({ length: count }, () => new FakeClient());
    const hub = new ChannelHub('c', kind, 'e', 0, { queue, recent: 8 }, (message) => {
      broadcasts += 1;
      for (const client of clients) if (client.inRoom) client.take(message);
    });
    for (const client of clients) hub.follow(client, 0, []);
    hub.flush();
    return hub;
  };

  it('[LV6] sends clients in step one message, encoded once for all of them', () => {
    const hub = open('latest', 200);
    for (let seq = 1; seq <= 50; seq += 1) {
      hub.take([row(seq, [change('a', seq)])]);
      hub.flush();
    }
    expect(broadcasts).toBe(50);
    expect(clients.every(({ at, gaps, alone, values }) => at === 50 && gaps === 0 && alone === 0 && values.get('a') === 50)).toBe(true);
    expect(hub.isBusy).toBe(false);
  });

  it('[LV6] keeps for a clogged client no more than the keys, and ends with the last value of each', () => {
    const hub = open('latest', 2);
    const [slow, quick] = clients;
    if (!slow || !quick) throw new Error('two clients');
    slow.clogged = true;
    for (let seq = 1; seq <= 10_000; seq += 1) {
      hub.take([row(seq, [change(`k${seq % 7}`, seq)])]);
      hub.flush();
    }
    expect(slow.at).toBe(0);
    expect(hub.isBusy).toBe(true);
    slow.clogged = false;
    hub.flush();
    expect(slow.alone).toBe(1);
    expect(slow.values).toEqual(quick.values);
    expect(slow).toMatchObject({ at: 10_000, gaps: 0, inRoom: true });
    hub.take([row(10_001, [change('k0', 10_001)])]);
    hub.flush();
    expect(slow).toMatchObject({ at: 10_001, alone: 1, gaps: 0 });
  });

  it('[LV5] holds a bounded journal for a clogged client, then lets it go, so that it hears the head and joins anew', () => {
    const hub = open('journal', 2, 10);
    const [slow, quick] = clients;
    if (!slow || !quick) throw new Error('two clients');
    slow.clogged = true;
    for (let seq = 1; seq <= 11; seq += 1) {
      hub.take([row(seq)]);
      hub.flush();
    }
    expect(hub.isBusy).toBe(false);
    slow.clogged = false;
    hub.flush();
    expect(slow.at).toBe(0);
    expect(hub.head.seq).toBe(11);
    hub.follow(slow, 5, hub.after(5) ?? []);
    slow.at = 5;
    hub.flush();
    expect(slow).toMatchObject({ at: 11, gaps: 0, inRoom: true });
    expect(quick).toMatchObject({ at: 11, gaps: 0 });
  });

  it('[LV4] follows from a position ahead of its own tail without a double, and from behind with what is kept', () => {
    const hub = open('journal', 1);
    hub.take([row(1), row(2)]);
    const ahead = new FakeClient();
    ahead.at = 3;
    clients.push(ahead);
    hub.follow(ahead, 3, []);
    hub.flush();
    hub.take([row(3)]);
    hub.flush();
    hub.take([row(4)]);
    hub.flush();
    expect(ahead).toMatchObject({ at: 4, gaps: 0, inRoom: true });
    expect(hub.after(2)?.map(({ seq }) => seq)).toEqual([3, 4]);
    hub.take(Array.from({ length: 20 }, (_, n) => row(5 + n)));
    expect(hub.after(2)).toBeNull();
  });

  it('[LV7] tells nobody what comes after a cut of the history', () => {
    const hub = open('journal', 2);
    hub.cut('f', 7);
    hub.take([row(8)]);
    hub.flush();
    expect(clients.every(({ at, inRoom }) => at === 0 && !inRoom)).toBe(true);
    expect(hub.head).toEqual({ channel: 'c', epoch: 'f', seq: 8 });
    expect(hub.after(0)).toBeNull();
  });
});
