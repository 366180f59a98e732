import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { busBench, eventually, inRoom, joined, leads, SEAT, seqsOf } from './redisBus.rig';
import { readSaid } from './redisBusMessage';
import { REDIS_URL } from './redisServer.rig';
import { presence } from './relay.rig';

const { open, close, later } = busBench();
afterEach(close);

describe.skipIf(!REDIS_URL)('the bus of several gateways', () => {
  it('[GW3] all hear all, themselves too, once and in one order, however near together it is said', async () => {
    const key = `test:${randomUUID()}`;
    const buses = [open(REDIS_URL, key), open(REDIS_URL, key), open(REDIS_URL, key)];
    await joined(...buses);
    for (let seq = 0; seq < 300; seq += 1) buses[seq % 3]?.say(leads(seq));
    for (const bus of buses) await eventually(() => inRoom(bus).length).toBe(300);
    const [one = [], ...others] = buses.map((bus) => seqsOf(inRoom(bus)));
    expect(new Set(one).size).toBe(300);
    for (const other of others) expect(other).toEqual(one);
    for (const [at, ofOne] of [0, 1, 2].map((first) => one.filter((seq) => Number(seq) % 3 === first)).entries())
      expect(ofOne).toEqual(Array.from({ length: 100 }, (_, index) => 3 * index + at));
  });

  it('[GW3] what is no word of a gateway is refused, and what comes after is heard', async () => {
    const key = `test:${randomUUID()}`;
    const [one, other] = [open(REDIS_URL, key), open(REDIS_URL, key)];
    await joined(one, other);
    const client = new Redis(REDIS_URL);
    later(() => client.disconnect());
    const wrong: unknown[] = [
      'x',
      { from: randomUUID(), n: 1, spoken: { ...leads(1), room: 'elsewhere' } },
      { from: randomUUID(), n: 1, spoken: { ...leads(1), key: SEAT } },
      { from: randomUUID(), n: 1, spoken: { ...leads(1), by: null } },
      { from: randomUUID(), n: 1, spoken: { ...leads(1), room: 'walls', body: presence(), key: randomUUID() } },
      { from: randomUUID(), n: 1, spoken: { ...leads(1), body: { kind: 'lead' } } },
      { from: 'gateway', n: 1, spoken: leads(1) },
      { from: randomUUID(), n: 0, spoken: leads(1) },
    ];
    for (const message of wrong) {
      expect(readSaid(JSON.stringify(message))).toBeNull();
      await client.xadd(key, '*', 'm', JSON.stringify(message));
    }
    await client.xadd(key, '*', 'm', 'x'.repeat(200_000));
    await client.xadd(key, '*', 'other', 'field');
    one.say(leads(2));
    await eventually(() => seqsOf(inRoom(other))).toEqual([2]);
    expect(other.words.filter((line) => line.includes('không đúng dạng'))).toHaveLength(1);
  });

  it('[GW3] the stream is kept short, and is gone when no gateway is left', async () => {
    const key = `test:${randomUUID()}`;
    const [one, other] = [open(REDIS_URL, key), open(REDIS_URL, key)];
    await joined(one, other);
    const client = new Redis(REDIS_URL);
    later(() => client.disconnect());
    for (let seq = 0; seq < 5_000; seq += 1) {
      one.say(leads(seq));
      if (seq % 500 === 0) await eventually(() => seqsOf(inRoom(one)).at(-1)).toBe(seq);
    }
    await eventually(() => seqsOf(inRoom(other)).at(-1)).toBe(4_999);
    expect(inRoom(other)).toHaveLength(5_000);
    expect(await client.xlen(key)).toBeLessThan(3_000);
    expect(await client.pttl(key)).toBeGreaterThan(0);
  });

  it('[GW3] a gateway that comes later hears what was told lately, once', async () => {
    const key = `test:${randomUUID()}`;
    const [one, other] = [open(REDIS_URL, key), open(REDIS_URL, key)];
    await joined(one, other);
    for (let seq = 1; seq <= 3; seq += 1) one.say(leads(seq));
    await eventually(() => inRoom(one).length).toBe(3);
    const late = open(REDIS_URL, key);
    await eventually(() => seqsOf(inRoom(late))).toEqual([1, 2, 3]);
    one.say(leads(4));
    await eventually(() => seqsOf(inRoom(late))).toEqual([1, 2, 3, 4]);
  });

  it('[GW3] what is said last before the close reaches the others', async () => {
    const key = `test:${randomUUID()}`;
    const [one, other] = [open(REDIS_URL, key), open(REDIS_URL, key)];
    await joined(one, other);
    for (let seq = 1; seq <= 50; seq += 1) one.say(leads(seq));
    await one.close();
    await eventually(() => inRoom(other).length).toBe(50);
  });
});
