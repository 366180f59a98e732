import { afterEach, describe, expect, it } from 'vitest';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import type { Told } from '../../../contract/relay';
import type { Line } from '../line';
import { createAudience } from './audience';
import { createKept, RELAY_LIMITS } from './kept';
import { keyOf, lead, relayBench, seat, seatOf } from './relay.rig';

const ROOM = 'meeting:giao-ban';
const { open, dial, close } = relayBench();
afterEach(close);
const spoken = (room: string, key: string, body = seat('x')) => ({ room, key, owner: 'o', by: null, at: 'now', body });

describe('the bounds of the relay', () => {
  it('[RL7] a room, all rooms and all bytes have an end; what does not fit is denied and what is there stays', async () => {
    const { origin, stored } = await open({ limits: { ...RELAY_LIMITS, keysOfRoom: 2 } });
    stored.meetings.set('giao-ban', { seat: null, isOver: false });
    const sitters = ['a', 'b', 'c'].map((figure) => ({ figure, line: dial(origin) }));
    const outcomes: string[] = [];
    for (const { figure, line } of sitters) {
      await line.listen(ROOM, keyOf(figure));
      outcomes.push(await line.say(ROOM, seat(figure)));
    }
    expect(outcomes).toEqual(['told', 'told', 'denied']);
    const kept = createKept(() => 0, { rooms: 1, keysOfRoom: 9, bytes: 100 });
    kept.keep(spoken('walls', 'a'));
    expect([kept.fits('meeting:x', 'a', 1), kept.fits('walls', 'b', 30), kept.fits('walls', 'b', 99)]).toEqual([false, true, false]);
    kept.keep({ ...spoken('walls', 'a'), body: null });
    expect(kept.size()).toEqual({ rooms: 0, bytes: 0 });
  });

  it('[RL7] one line sits in eight rooms at most', async () => {
    const { origin, stored } = await open();
    const one = dial(origin);
    const outcomes: string[] = [];
    for (let n = 0; n < 9; n += 1) {
      stored.meetings.set(`hop-${n}`, { seat: null, isOver: false });
      outcomes.push((await one.listen(`meeting:hop-${n}`)).outcome);
    }
    expect(outcomes).toEqual([...Array.from({ length: 8 }, () => 'listening'), 'denied']);
  });

  it('[RL7] a line that floods is cut off, and the others stay', async () => {
    const { origin, stored } = await open({ principal: LOCAL_PRINCIPAL });
    stored.meetings.set('giao-ban', { seat: seatOf(keyOf('a')), isOver: false });
    const [flood, calm] = [dial(origin), dial(origin)];
    await flood.listen(ROOM, keyOf('a'));
    await calm.listen(ROOM);
    for (let n = 0; n < 500; n += 1) flood.socket.emit('tell', { room: ROOM, body: lead(n) }, () => {});
    await expect.poll(() => flood.socket.connected).toBe(false);
    await expect.poll(() => calm.heard.at(-1)).toMatchObject({ key: 'lead', body: null });
    expect(calm.socket.connected).toBe(true);
  });

  it('[RL7] a clogged line gets the newest of each key once it is free, in the order of their last, and nothing of a room it left', async () => {
    const sent: { ids: readonly string[]; message: Told }[] = [];
    const audience = createAudience({ broadcast: () => {}, beat: () => {}, tell: (ids, message) => sent.push({ ids, message }) });
    let clogged = true;
    const lineOf = (id: string, isClogged: () => boolean): Line => ({
      id,
      isGone: () => false,
      isClogged,
      push: () => {},
      enter: () => {},
      leave: () => {},
      cutOff: () => {},
    });
    const [slow, quick] = [audience.member(lineOf('slow', () => clogged)), audience.member(lineOf('quick', () => false))];
    for (const member of [slow, quick]) audience.enter(ROOM, member);
    audience.enter('walls', slow);
    const tell = (key: string, seq: number, room = ROOM): void => audience.tell({ room, key, at: 'now', body: lead(seq) });
    tell('lead', 1);
    tell('other', 2);
    for (let seq = 3; seq <= 50; seq += 1) tell('lead', seq);
    tell('w', 1, 'walls');
    audience.leave('walls', slow);
    expect(sent.every(({ ids }) => ids.join() === 'quick')).toBe(true);
    expect(sent).toHaveLength(50);
    clogged = false;
    await expect.poll(() => sent.filter(({ ids }) => ids.includes('slow')).map(({ message }) => message.body)).toEqual([lead(2), lead(50)]);
    tell('lead', 51);
    expect(sent.at(-1)?.ids).toEqual(['slow', 'quick']);
    audience.stop();
  });

  it('[RL7] thirty followers hear each lead in its order', async () => {
    const { origin, stored } = await open();
    stored.meetings.set('giao-ban', { seat: seatOf(keyOf('a')), isOver: false });
    const leader = dial(origin);
    await leader.listen(ROOM, keyOf('a'));
    const followers = Array.from({ length: 30 }, () => dial(origin));
    for (const follower of followers) await follower.listen(ROOM);
    for (let seq = 1; seq <= 40; seq += 1) {
      await leader.say(ROOM, lead(seq));
      await new Promise((resolve) => setTimeout(resolve, 55));
    }
    for (const { heard } of followers) {
      await expect.poll(() => heard.at(-1)?.body).toEqual(lead(40));
      const seqs = heard.map(({ body }) => (body?.kind === 'lead' ? body.seq : 0));
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
      expect(seqs.length).toBeGreaterThan(5);
    }
  }, 20_000);
});
