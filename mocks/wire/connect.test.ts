import { afterEach, describe, expect, it } from 'vitest';
import { connectTo } from './connect';
import type { FromLine, ToLine } from './messages';

interface FarEnd {
  heard: ToLine[];
  tell: (message: FromLine) => void;
}
const ports: MessagePort[] = [];
const turn = () => new Promise((resolve) => setTimeout(resolve, 10));

/** The worker's side of each line that is dialled. */
const rig = () => {
  const ends: FarEnd[] = [];
  const postMessage = (_message: unknown, [port]: MessagePort[]): void => {
    if (!port) throw new Error('a line came without its port');
    const heard: ToLine[] = [];
    port.addEventListener('message', ({ data }: MessageEvent<ToLine>) => heard.push(data));
    port.start();
    ports.push(port);
    ends.push({ heard, tell: (message) => port.postMessage(message) });
  };
  const told: string[] = [];
  const note = (what: string) => (raw?: unknown) => void told.push(raw === undefined ? what : `${what} ${JSON.stringify(raw)}`);
  const events = { up: note('up'), down: note('down'), push: note('push'), heartbeat: note('heartbeat'), told: note('told') };
  const port = connectTo({ postMessage })('', events);
  return { ends, told, port };
};
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

describe('the socket port of the demo', () => {
  it('passes on what the line tells, and gives each subscription its own answer', async () => {
    const { ends, told, port } = rig();
    const answers: unknown[] = [];
    port.subscribe({ channel: 'a', epoch: 'e', since: 1 }, (raw) => answers.push(['a', raw]));
    port.subscribe({ channel: 'b', epoch: 'e', since: 2 }, (raw) => answers.push(['b', raw]));
    await turn();
    const [first, second] = ends[0]?.heard ?? [];
    if (first?.do !== 'subscribe' || second?.do !== 'subscribe') throw new Error('two subscriptions were asked for');
    ends[0]?.tell({ told: 'reply', n: second.n, message: 2 });
    ends[0]?.tell({ told: 'reply', n: first.n, message: 1 });
    ends[0]?.tell({ told: 'up' });
    ends[0]?.tell({ told: 'push', message: { seq: 3 } });
    await turn();
    expect(answers).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(told).toEqual(['up', 'push {"seq":3}']);
    port.close();
  });

  it('[RL1] passes on what is told, listened to and left', async () => {
    const { ends, told, port } = rig();
    const answers: unknown[] = [];
    port.listen({ room: 'walls', seatKey: null }, (raw) => answers.push(raw));
    port.tell({ room: 'meeting:x', body: { kind: 'seat', name: 'A', following: true } }, (raw) => answers.push(raw));
    port.unlisten('walls');
    await turn();
    const [first, second] = ends[0]?.heard ?? [];
    expect(ends[0]?.heard.map((message) => message.do)).toEqual(['listen', 'tell', 'unlisten']);
    if (first?.do !== 'listen' || second?.do !== 'tell') throw new Error('both were asked for');
    ends[0]?.tell({ told: 'reply', n: second.n, message: { outcome: 'told' } });
    ends[0]?.tell({ told: 'reply', n: first.n, message: { outcome: 'denied' } });
    ends[0]?.tell({ told: 'told', message: { key: 'a' } });
    await turn();
    expect(answers).toEqual([{ outcome: 'told' }, { outcome: 'denied' }]);
    expect(told).toEqual(['told {"key":"a"}']);
    port.close();
  });

  it('given up, says that it is down, dials anew and hears nothing of the old line any more', async () => {
    const { ends, told, port } = rig();
    const answers: unknown[] = [];
    port.subscribe({ channel: 'a', epoch: 'e', since: 1 }, (raw) => answers.push(raw));
    port.renew();
    await turn();
    expect(ends[0]?.heard.map((message) => message.do)).toEqual(['subscribe', 'close']);
    expect(ends).toHaveLength(2);
    ends[0]?.tell({ told: 'reply', n: 1, message: 'late' });
    ends[0]?.tell({ told: 'push', message: 'old' });
    ends[1]?.tell({ told: 'up' });
    await turn();
    expect(told).toEqual(['down', 'up']);
    expect(answers).toEqual([]);
    port.close();
  });
});
