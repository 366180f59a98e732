import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSpareEmbedded } from './store/spareEmbedded.rig';
import type { Store } from './store/store';
import { FAST, liveBench, reading } from './live.rig';

describe('heads and history on a real port', () => {
  let store: Store;
  const { open, dial, subscribe, cursorOf, tell, told, close } = liveBench(() => store);
  beforeAll(async () => {
    store = await openSpareEmbedded(() => new Date());
    return () => store.close();
  }, 60_000);
  afterEach(close);

  it('[LV8] tells in the heartbeat the heads of what was asked for, as the outbox has them', async () => {
    const origin = await open();
    const at = await cursorOf(origin, 'intake');
    const { socket, got, beats } = dial(origin);
    expect(await subscribe(socket, at)).toEqual({ outcome: 'joined', head: at });
    await tell('intake');
    await tell('readings', reading('a', 1));
    await expect.poll(() => told(beats, 'intake')?.seq).toBe(at.seq + 1);
    expect(got.map(({ seq }) => seq)).toEqual([at.seq + 1]);
    expect(beats.at(-1)?.heads).toHaveLength(1);
  });

  it('[LV8] never tells a head before the messages that lead to it', async () => {
    const origin = await open({ live: { ...FAST, tickMs: 200, heartbeatMs: 10 } });
    const at = await cursorOf(origin, 'intake');
    const { socket, got, beats } = dial(origin);
    await subscribe(socket, at);
    let early = 0;
    socket.on('heartbeat', () => {
      if ((told(beats, 'intake')?.seq ?? 0) > (got.at(-1)?.seq ?? at.seq)) early += 1;
    });
    for (let n = 0; n < 20; n += 1) await tell('intake');
    await expect.poll(() => got.length).toBe(20);
    expect(early).toBe(0);
  });

  it('[LV7] lets a connected client find a new epoch by the heartbeat, and answers its old one with refetch', async () => {
    const origin = await open();
    const at = await cursorOf(origin, 'intake');
    const { socket, got, beats } = dial(origin);
    await subscribe(socket, at);
    await store.renewEpoch('intake');
    await expect.poll(() => told(beats, 'intake')?.epoch ?? at.epoch).not.toBe(at.epoch);
    await tell('intake');
    expect(await subscribe(socket, at)).toEqual({ outcome: 'refetch', reason: 'epoch' });
    expect(got).toEqual([]);
    const anew = await cursorOf(origin, 'intake');
    expect(await subscribe(socket, anew)).toMatchObject({ outcome: 'joined' });
    await tell('intake');
    await expect.poll(() => got.map(({ epoch, prev, seq }) => [epoch, prev, seq])).toEqual([[anew.epoch, anew.seq, anew.seq + 1]]);
  });

  it('[LV7] asks even the holder of seq 0 of an old epoch to fetch anew', async () => {
    const origin = await open();
    expect(await subscribe(dial(origin).socket, { channel: 'intake', epoch: 'old', seq: 0 })).toEqual({
      outcome: 'refetch',
      reason: 'epoch',
    });
  });

  it('[LV7] answers a position before the kept history with refetch, and replays from what is kept', async () => {
    const start = (await store.tail('intake', 0, 1)) ?? { seq: 0, epoch: '' };
    for (let n = 0; n < 10; n += 1) await tell('intake');
    await store.trim('intake', { rows: 4, ageMs: 3_600_000 });
    const origin = await open();
    const { socket, got } = dial(origin);
    const from = { channel: 'intake', epoch: start.epoch };
    expect(await subscribe(socket, { ...from, seq: start.seq + 5 })).toEqual({ outcome: 'refetch', reason: 'trimmed' });
    expect(await subscribe(socket, { ...from, seq: start.seq + 6 })).toMatchObject({ outcome: 'joined', head: { seq: start.seq + 10 } });
    await expect.poll(() => got.map(({ seq }) => seq - start.seq)).toEqual([7, 8, 9, 10]);
  });

  it('[LV7] answers a client further behind than the replay limit with refetch', async () => {
    const origin = await open({ live: { ...FAST, replayLimit: 3 } });
    const at = await cursorOf(origin, 'intake');
    for (let n = 0; n < 4; n += 1) await tell('intake');
    const { socket } = dial(origin);
    await expect.poll(() => subscribe(socket, at)).toEqual({ outcome: 'refetch', reason: 'trimmed' });
  });

  it('[ST4] trims the outbox of its channels by itself', async () => {
    for (let n = 0; n < 8; n += 1) await tell('intake');
    await open({ retention: { everyMs: 20, keep: () => ({ rows: 3, ageMs: 3_600_000 }) } });
    await expect.poll(async () => (await store.tail('intake', 0, 100))?.rows.length).toBe(3);
  });
});
