import { afterEach, describe, expect, it, vi } from 'vitest';
import { RELAY_LEAST_MS, RELAY_SILENCE_MS } from '../../../contract/relay';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import type { Line } from '../line';
import { openRelay } from './relay';
import { keyOf, lead, presence, relayBench, seat, seatOf, WALL } from './relay.rig';

const ROOM = 'meeting:giao-ban';
const without = (...scopes: string[]) => ({
  ...LOCAL_PRINCIPAL,
  scopes: new Set([...LOCAL_PRINCIPAL.scopes, 'walls', 'walls.show', 'meetings', 'meetings.lead'].filter((held) => !scopes.includes(held))),
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const { open, dial, close } = relayBench();
afterEach(close);

const meetingLedBy = async (figure: string) => {
  const house = await open();
  house.stored.meetings.set('giao-ban', { seat: seatOf(keyOf(figure)), isOver: false });
  return house;
};

describe('what is passed on and kept nowhere', () => {
  it('[RL1] reaches everyone in the room, and whoever enters later has the newest of each key at once', async () => {
    const { origin } = await meetingLedBy('a');
    const [leader, follower, late] = [dial(origin), dial(origin), dial(origin)];
    expect(await leader.listen(ROOM, keyOf('a'))).toEqual({ outcome: 'listening', seat: seatOf(keyOf('a')), told: [] });
    await follower.listen(ROOM, keyOf('b'));
    expect(await leader.say(ROOM, lead(1))).toBe('told');
    expect(await follower.say(ROOM, seat('Bà B'))).toBe('told');
    await expect
      .poll(() => follower.heard.map(({ key, by }) => [key, by]))
      .toEqual([
        ['lead', seatOf(keyOf('a'))],
        [seatOf(keyOf('b')), seatOf(keyOf('b'))],
      ]);
    expect(follower.heard[0]?.body).toEqual(lead(1));
    const reply = await late.listen(ROOM);
    expect(reply).toMatchObject({ outcome: 'listening', seat: null });
    expect(reply.outcome === 'listening' && reply.told.map(({ body }) => body)).toEqual([lead(1), seat('Bà B')]);
  });

  it('[RL1] what somebody told is gone with its line, or when it leaves the room, but not where another tells it now', async () => {
    const { origin } = await meetingLedBy('a');
    const [one, twin, watcher] = [dial(origin), dial(origin), dial(origin)];
    await watcher.listen(ROOM);
    for (const each of [one, twin]) await each.listen(ROOM, keyOf('b'));
    await one.say(ROOM, seat('Tab một'));
    await expect.poll(() => watcher.heard.length).toBe(1);
    await pause(RELAY_LEAST_MS.seat);
    await twin.say(ROOM, seat('Tab hai'));
    await expect.poll(() => watcher.heard.length).toBe(2);
    one.socket.close();
    await pause(100);
    expect(watcher.heard).toHaveLength(2);
    twin.socket.emit('unlisten', ROOM);
    await expect.poll(() => watcher.heard.at(-1)).toMatchObject({ key: seatOf(keyOf('b')), body: null });
  });

  it('[RL2] too early a message is kept, and the newest of them passes when its time has come', async () => {
    const { origin } = await meetingLedBy('a');
    const [leader, follower] = [dial(origin), dial(origin)];
    await leader.listen(ROOM, keyOf('a'));
    await follower.listen(ROOM);
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => leader.say(ROOM, lead(n + 1))));
    expect(outcomes[0]).toBe('told');
    expect(outcomes.slice(1)).toContain('late');
    await expect.poll(() => follower.heard.at(-1)?.body).toEqual(lead(20));
    expect(follower.heard.length).toBeLessThan(8);
  });

  it('[RL3] what is silent for its time counts as gone, though its line stands', async () => {
    vi.useFakeTimers();
    const sent: unknown[] = [];
    const wires = { broadcast: () => {}, beat: () => {}, tell: (_ids: readonly string[], message: unknown) => void sent.push(message) };
    const ports = { presenterOf: async () => null, hasWall: async () => true };
    const relay = openRelay({ ports }, { now: () => new Date(), wires, clock: Date.now });
    const line: Line = {
      id: 'x',
      isGone: () => false,
      isClogged: () => false,
      push: () => {},
      enter: () => {},
      leave: () => {},
      cutOff: () => {},
    };
    const sitter = relay.connect(
      line,
      () => LOCAL_PRINCIPAL,
      (task) => void task(),
    );
    sitter.listen({ room: 'walls', seatKey: null }, () => {});
    await vi.advanceTimersByTimeAsync(1);
    sitter.tell({ room: 'walls', body: presence() }, () => {});
    await vi.advanceTimersByTimeAsync(RELAY_SILENCE_MS.wall);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toMatchObject([
      { key: WALL, body: presence() },
      { key: WALL, body: null },
    ]);
    expect(relay.size()).toEqual({ rooms: 0, bytes: 0 });
    relay.close();
    vi.useRealTimers();
  });

  it('[RL5] nobody leads but the seat that the meeting says, and each has the seat of the key it knows', async () => {
    const { origin, present } = await meetingLedBy('a');
    const [leader, forger, stranger] = [dial(origin), dial(origin), dial(origin)];
    await leader.listen(ROOM, keyOf('a'));
    await forger.listen(ROOM, keyOf('b'));
    expect(await forger.say(ROOM, lead(9))).toBe('denied');
    // The seat of another, given as a key, is the seat of something else.
    expect(await forger.listen(ROOM, seatOf(keyOf('a')).repeat(2))).toMatchObject({ seat: seatOf(seatOf(keyOf('a')).repeat(2)) });
    expect(await forger.say(ROOM, lead(9))).toBe('denied');
    await stranger.listen(ROOM);
    expect([await stranger.say(ROOM, seat('Không ghế')), await stranger.say(ROOM, lead(9))]).toEqual(['denied', 'denied']);
    expect([await leader.say(ROOM, lead(1)), await leader.say(ROOM, presence())]).toEqual(['told', 'denied']);
    // Handed over: the old one is refused and what it told is gone; the new one leads.
    present('giao-ban', seatOf(keyOf('c')));
    await expect.poll(() => stranger.heard.at(-1)).toMatchObject({ key: 'lead', body: null });
    expect(await leader.say(ROOM, lead(2))).toBe('denied');
    await forger.listen(ROOM, keyOf('c'));
    expect(await forger.say(ROOM, lead(3))).toBe('told');
    present('giao-ban', seatOf(keyOf('c')), true);
    await expect.poll(() => stranger.heard.at(-1)).toMatchObject({ key: 'lead', body: null });
    expect(await forger.say(ROOM, lead(4))).toBe('denied');
  });

  it('[RL5] the meeting is read once, not for each message, and anew only when it has changed', async () => {
    const { origin, stored, present } = await meetingLedBy('a');
    const leader = dial(origin);
    await leader.listen(ROOM, keyOf('a'));
    for (let n = 1; n < 20; n += 1) await leader.say(ROOM, lead(n));
    expect(stored.asked).toBe(1);
    present('giao-ban', null);
    await expect.poll(() => stored.asked).toBe(2);
    expect(await leader.say(ROOM, lead(30))).toBe('denied');
  });

  it('[RL6] is for whoever holds the scope, of a meeting and a wall that there are', async () => {
    const { origin, holder, stored, tell } = await meetingLedBy('a');
    stored.walls.add(WALL);
    const one = dial(origin);
    expect(await one.listen('meeting:khong-co')).toEqual({ outcome: 'denied' });
    expect(await one.listen('anything')).toEqual({ outcome: 'denied' });
    expect(await one.say('walls', presence())).toBe('denied');
    await one.listen('walls');
    expect(await one.say('walls', presence())).toBe('told');
    expect(await one.say('walls', presence('00000000-0000-4000-8000-000000000002'))).toBe('denied');
    expect(await one.say('walls', { ...presence(), size: 'to' })).toBe('denied');
    holder.principal = without('walls.show');
    expect(await one.say('walls', presence())).toBe('denied');
    holder.principal = without('walls', 'meetings');
    expect([await one.listen('walls'), await one.listen(ROOM)]).toEqual([{ outcome: 'denied' }, { outcome: 'denied' }]);
    holder.principal = without('meetings.lead');
    await one.listen(ROOM, keyOf('a'));
    expect(await one.say(ROOM, lead(1))).toBe('denied');
    // A wall that is let go is gone at once.
    holder.principal = without();
    const retired = {
      id: WALL,
      name: 'Tường',
      place: '',
      playlist: 'mac-dinh',
      heightM: 2,
      distanceM: 5,
      ground: 'dark' as const,
      hasSound: false,
    };
    const at = '2026-11-20T00:00:00.000Z';
    const control = { mode: 'turning' as const, address: null, until: null, steps: 0, version: 1, at, by: 'x' };
    tell('walls', {
      kind: 'wall.changed',
      wall: { ...retired, control, enrolledAt: at, version: 2, changedAt: at, by: 'x', isRetired: true },
    });
    await expect.poll(() => one.heard.at(-1)).toMatchObject({ key: WALL, body: null });
    expect(await one.say('walls', presence())).toBe('denied');
    // It takes none of the four places of this line.
    const others = [2, 3, 4, 5, 6].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
    for (const other of others)
      tell('walls', {
        kind: 'wall.changed',
        wall: { ...retired, id: other, control, enrolledAt: at, version: 1, changedAt: at, by: 'x', isRetired: false },
      });
    const outcomes: string[] = [];
    for (const other of others) {
      if (other.endsWith('2')) await expect.poll(() => one.say('walls', presence(other))).not.toBe('denied');
      else outcomes.push(await one.say('walls', presence(other)));
    }
    expect(outcomes).toEqual(['told', 'told', 'told', 'denied']);
  });
});
