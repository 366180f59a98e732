import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RELAY_LEAST_MS, RELAY_SILENCE_MS, type RelayBody, type Told } from '../../../contract/relay';
import { createRelay } from './relay';
import { createSharedLine, type Talk } from './sharedLine';

const ROOM = 'meeting:x';
const KEY = 'a'.repeat(32);
const SEAT = '0123456789abcdef';
const seat = (name: string): RelayBody => ({ kind: 'seat', name, following: true });
const lead = (seq: number): RelayBody => ({ kind: 'lead', seq, address: '/a', item: null, scroll: null, camera: null });
const told = (key: string, body: RelayBody | null): Told => ({ room: ROOM, key, at: '2026-11-20T00:00:00Z', body });
type Outcome = 'told' | 'late' | 'denied';

/** A page over a line on which the test answers. */
const open = () => {
  const line = createSharedLine();
  const relay = createRelay({ line, now: Date.now, random: () => 0.5 });
  const asked: { seatKey: string | null; reply: (raw: unknown) => void }[] = [];
  const left: string[] = [];
  const said: RelayBody[] = [];
  const gate = { outcome: 'told' as Outcome | null };
  const talk: Talk = {
    listen: ({ seatKey }, reply) => asked.push({ seatKey, reply }),
    unlisten: (room) => left.push(room),
    tell: ({ body }, reply) => {
      said.push(body);
      if (gate.outcome) reply({ outcome: gate.outcome });
    },
  };
  const letIn = (...all: Told[]): void => asked.at(-1)?.reply({ outcome: 'listening', seat: SEAT, told: all });
  return { line, relay, asked, left, said, gate, talk, letIn };
};

describe('a page in a room', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1e9 }));
  afterEach(() => vi.useRealTimers());

  it('[RL4] enters when the line is up, and anew with the same key after it broke, and tells its own again', () => {
    const { line, relay, asked, said, talk, letIn } = open();
    relay.enter(ROOM, KEY);
    relay.tell(ROOM, seat('Lò Thị Thử'));
    expect([relay.state(ROOM).status, asked.length]).toEqual(['entering', 0]);
    line.up(talk);
    letIn(told('lead', lead(1)));
    expect(relay.state(ROOM)).toMatchObject({ status: 'listening', seat: SEAT });
    expect([...relay.state(ROOM).told.keys()]).toEqual(['lead']);
    line.down();
    expect([relay.state(ROOM).status, relay.state(ROOM).told.size]).toEqual(['lost', 1]);
    line.up(talk);
    letIn(told('other', seat('B')));
    expect(asked.map(({ seatKey }) => seatKey)).toEqual([KEY, KEY]);
    // What is no longer there is gone with the answer.
    expect([...relay.state(ROOM).told.keys()]).toEqual(['other']);
    expect(said).toEqual([seat('Lò Thị Thử'), seat('Lò Thị Thử')]);
  });

  it('[RL4] asks again while no answer comes, or none that can be read, and later where it is denied', () => {
    const { line, relay, asked, talk, letIn } = open();
    relay.enter(ROOM, null);
    line.up(talk);
    vi.advanceTimersByTime(5_001);
    expect(asked).toHaveLength(2);
    asked[0]?.reply({ outcome: 'listening', seat: null, told: [] });
    expect(relay.state(ROOM).status).toBe('entering');
    asked[1]?.reply('lộn xộn');
    vi.advanceTimersByTime(15_000);
    expect(asked.length).toBeGreaterThan(2);
    asked.at(-1)?.reply({ outcome: 'denied' });
    expect(relay.state(ROOM).status).toBe('denied');
    const before = asked.length;
    vi.advanceTimersByTime(15_001);
    expect(asked).toHaveLength(before + 1);
    letIn();
    expect(relay.state(ROOM).status).toBe('listening');
  });

  it('[RL4] leaves when nobody sits there any more, but not for the moment between two views', () => {
    const { line, relay, asked, left, talk, letIn } = open();
    const leave = relay.enter(ROOM, KEY);
    line.up(talk);
    letIn();
    leave();
    const again = relay.enter(ROOM, KEY);
    vi.advanceTimersByTime(5_000);
    expect([left, asked.length]).toEqual([[], 1]);
    again();
    again();
    vi.advanceTimersByTime(5_000);
    expect([left, relay.state(ROOM).status]).toEqual([[ROOM], 'entering']);
  });

  it('[RL2] tells no oftener than is passed on, the newest always, and again at a third of the silence', () => {
    const { line, relay, said, talk, letIn } = open();
    relay.enter(ROOM, KEY);
    line.up(talk);
    letIn();
    for (let seq = 1; seq <= 100; seq += 1) {
      relay.tell(ROOM, lead(seq));
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(RELAY_LEAST_MS.lead);
    const seqs = said.map((body) => (body.kind === 'lead' ? body.seq : 0));
    expect(seqs.at(-1)).toBe(100);
    expect(seqs.length).toBeLessThanOrEqual(1_000 / RELAY_LEAST_MS.lead + 2);
    said.length = 0;
    vi.advanceTimersByTime(RELAY_SILENCE_MS.lead);
    expect(said).toEqual([lead(100), lead(100), lead(100)]);
    relay.hush(ROOM, 'lead');
    vi.advanceTimersByTime(RELAY_SILENCE_MS.lead);
    expect(said).toHaveLength(3);
  });

  it('[RL5] tries soon again what was denied, since who leads may be known a moment late, and says so meanwhile', () => {
    const { line, relay, said, gate, talk, letIn } = open();
    relay.enter(ROOM, KEY);
    line.up(talk);
    letIn();
    gate.outcome = 'denied';
    relay.tell(ROOM, lead(1));
    vi.advanceTimersByTime(0);
    expect([...relay.state(ROOM).denied]).toEqual(['lead']);
    gate.outcome = 'told';
    vi.advanceTimersByTime(300);
    expect([said.length, relay.state(ROOM).denied.size]).toEqual([2, 0]);
  });

  it('[RL3] drops what is silent for too long by its own clock, and tells whoever hears', () => {
    const { line, relay, talk, letIn } = open();
    relay.enter(ROOM, KEY);
    line.up(talk);
    letIn(told('lead', lead(1)), told(SEAT, seat('A')));
    const heard: Told[] = [];
    relay.hear(ROOM, (message) => heard.push(message));
    vi.advanceTimersByTime(RELAY_SILENCE_MS.lead - 1);
    line.told(told(SEAT, seat('A')));
    expect(relay.state(ROOM).told.size).toBe(2);
    vi.advanceTimersByTime(3);
    expect([...relay.state(ROOM).told.keys()]).toEqual([SEAT]);
    expect(heard.at(-1)).toMatchObject({ key: 'lead', body: null });
    line.told('không đọc được');
    line.told(told(SEAT, null));
    expect(relay.state(ROOM).told.size).toBe(0);
  });
});
