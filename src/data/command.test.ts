import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { sendCommand } from './command';
import { FeedError } from './errors';

const dismiss = COMMANDS['intake.dismiss'];
const payload = { row: 1, note: 'Bộ truyền lỗi' };
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const accepted = {
  id: '5f1c7c1e-3a52-4d0f-9d59-0d5b1c6e2a10',
  command: 'intake.retry',
  revision: 4,
  result: { accepted: 1, stillOpen: 0 },
};

const doorOf = (...answers: (Response | 'lost')[]) => {
  const bodies: string[] = [];
  const waits: number[] = [];
  let keys = 0;
  return {
    bodies,
    waits,
    door: {
      fetch: async (_: RequestInfo | URL, init?: RequestInit) => {
        bodies.push(String(init?.body));
        const next = answers.shift() ?? 'lost';
        if (next === 'lost') throw new TypeError('network');
        return next;
      },
      wait: async (ms: number) => void waits.push(ms),
      newKey: () => `key-${(keys += 1)}`,
    },
  };
};

describe('sendCommand', () => {
  it('[CM3] tries again with the very same key when the answer is lost or the server is busy', async () => {
    const { door, bodies, waits } = doorOf('lost', json(503, {}), json(200, accepted));
    expect(await sendCommand(COMMANDS['intake.retry'], { kind: 'row', row: 1 }, 0, door)).toEqual({ accepted: 1, stillOpen: 0 });
    expect([bodies.length, new Set(bodies).size]).toEqual([3, 1]);
    expect(waits).toEqual([500, 1_000]);
  });

  it.each([502, 504])(
    '[CM3] takes the %i of a proxy for a lost answer: the same key again, and in the end it is not known',
    async (status) => {
      const { door, bodies } = doorOf(json(status, {}), json(200, accepted));
      expect(await sendCommand(COMMANDS['intake.retry'], { kind: 'row', row: 1 }, 0, door)).toEqual({ accepted: 1, stillOpen: 0 });
      expect([bodies.length, new Set(bodies).size]).toEqual([2, 1]);
      const never = doorOf(...Array.from({ length: 5 }, () => json(status, {})));
      await expect(sendCommand(dismiss, payload, 0, never.door)).rejects.toMatchObject({ problem: { status: 0 } });
    },
  );

  it('[CM3] waits as long as a busy server asks, and says what it said unless an answer was lost before', async () => {
    const busy = () =>
      new Response(JSON.stringify({ type: 'urn:ioc:problem:unavailable', title: 'Bận', status: 503, detail: 'D' }), {
        status: 503,
        headers: { 'retry-after': '3' },
      });
    const { door, waits } = doorOf(busy(), busy(), busy(), busy(), busy());
    await expect(sendCommand(dismiss, payload, 0, door)).rejects.toMatchObject({ problem: { title: 'Bận' } });
    expect(waits).toEqual([3_000, 3_000, 3_000, 4_000]);
    const { door: after } = doorOf('lost', busy(), busy(), busy(), busy());
    await expect(sendCommand(dismiss, payload, 0, after)).rejects.toMatchObject({ problem: { status: 0 } });
  });

  it('[SC3] is told at once that it was asked too often, and not sent again, unless an earlier answer was lost', async () => {
    const many = () =>
      new Response(JSON.stringify({ type: 'urn:ioc:problem:too-many', title: 'Nhiều', status: 429, detail: 'D' }), {
        status: 429,
        headers: { 'retry-after': '40' },
      });
    const { door, bodies } = doorOf(many());
    await expect(sendCommand(dismiss, payload, 0, door)).rejects.toMatchObject({ problem: { title: 'Nhiều' }, afterMs: 40_000 });
    expect(bodies).toHaveLength(1);
    await expect(sendCommand(dismiss, payload, 0, doorOf('lost', many()).door)).rejects.toMatchObject({ problem: { status: 0 } });
  });

  it('makes a new key for each command', async () => {
    const { door, bodies } = doorOf(json(200, accepted), json(200, accepted));
    for (const _ of [1, 2]) await sendCommand(COMMANDS['intake.retry'], { kind: 'row', row: 1 }, 0, door);
    expect(new Set(bodies).size).toBe(2);
  });

  it('[CM5] throws the problem of a conflict with what is true now, and does not try again', async () => {
    const conflict = { type: 'urn:ioc:problem:conflict', title: 'T', status: 409, detail: 'D', current: { row: { id: 1 } } };
    const { door, bodies } = doorOf(json(409, conflict));
    const error = await sendCommand(dismiss, payload, 0, door).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FeedError);
    expect(error).toMatchObject({ problem: conflict });
    expect(bodies).toHaveLength(1);
  });

  it('says that it is not known what happened when no answer comes', async () => {
    const { door, bodies } = doorOf();
    await expect(sendCommand(dismiss, payload, 0, door)).rejects.toMatchObject({ problem: { status: 0, title: /Chưa nhận được trả lời/ } });
    expect(bodies).toHaveLength(5);
  });

  it('takes an answer of another form for unreadable', async () => {
    await expect(sendCommand(dismiss, payload, 0, doorOf(json(200, accepted)).door)).rejects.toMatchObject({ problem: { status: 502 } });
  });

  it('makes keys that are UUIDs without crypto.randomUUID', async () => {
    const { door, bodies } = doorOf(json(200, accepted));
    const original = globalThis.fetch;
    globalThis.fetch = door.fetch;
    try {
      await sendCommand(COMMANDS['intake.retry'], { kind: 'row', row: 1 }, 0);
    } finally {
      globalThis.fetch = original;
    }
    expect(bodies[0]).toMatch(/"id":"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"/);
  });
});
