import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { wallRetire } from '../contract/commands/wallActs';
import { listenReply, tellReply, told, type Told } from '../contract/relay';
import { meetingHeadOf, openMeetings } from './core/meetings.rig';
import { openWalls } from './core/walls.rig';
import { liveBench } from './live.rig';
import { storedRelayPorts } from './live/relay/storedPorts';
import { TEST_ENGINES } from './store/engines.rig';
import type { Store } from './store/store';

const keyOf = (figure: string): string => figure.repeat(32);
const seatOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);
const lead = (seq: number) => ({ kind: 'lead', seq, address: '/ban-do', item: null, scroll: null, camera: null });

describe.each(TEST_ENGINES)('the relay over what is stored ($name)', (engine) => {
  let store: Store;
  const bench = liveBench(() => store);
  afterEach(bench.close);

  it('[RL5] is led by whoever the commands say, from the moment that they say it, and by nobody once the meeting is cancelled', async () => {
    const rig = await openMeetings(engine);
    store = rig.store;
    const meeting = await rig.done('meeting.save', { meeting: null, body: meetingHeadOf() }, 0);
    const room = `meeting:${meeting.id}`;
    const origin = await bench.open();
    const enter = async (figure: string) => {
      const { socket } = bench.dial(origin);
      const heard: Told[] = [];
      socket.on('told', (raw) => heard.push(told.parse(raw)));
      const reply = listenReply.parse(await socket.emitWithAck('listen', { room, seatKey: keyOf(figure) }));
      expect(reply).toMatchObject({ outcome: 'listening', seat: seatOf(keyOf(figure)) });
      return { heard, say: async (seq: number) => tellReply.parse(await socket.emitWithAck('tell', { room, body: lead(seq) })).outcome };
    };
    const [one, two] = [await enter('a'), await enter('b')];
    expect(await one.say(1)).toBe('denied');
    const act = { act: 'take', seatKey: keyOf('a'), name: 'Ông A', fromLost: false };
    const taken = await rig.done('meeting.lead', { meeting: meeting.id, act }, meeting.version);
    await expect.poll(() => one.say(2)).toBe('told');
    expect(await two.say(3)).toBe('denied');
    await expect.poll(() => two.heard.at(-1)).toMatchObject({ key: 'lead', by: seatOf(keyOf('a')) });
    await rig.done('meeting.setState', { meeting: meeting.id, state: 'cancelled', reason: 'Hoãn họp' }, taken.version);
    await expect.poll(() => two.heard.at(-1)).toMatchObject({ key: 'lead', body: null });
    expect(await one.say(4)).toBe('denied');
    await bench.close();
    await store.close();
  }, 60_000);

  it('[RL6] knows which walls are in use', async () => {
    const rig = await openWalls(engine);
    const ports = storedRelayPorts(rig.store);
    const { wall } = await rig.take();
    expect([await ports.hasWall(wall.id), await ports.hasWall('00000000-0000-4000-8000-000000000009')]).toEqual([true, false]);
    await rig.give(wallRetire, { wall: wall.id }, wall.version);
    expect(await ports.hasWall(wall.id)).toBe(false);
    expect(await ports.presenterOf('khong-co')).toBeNull();
    await rig.store.close();
  }, 60_000);
});
