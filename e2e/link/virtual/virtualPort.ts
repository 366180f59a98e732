import { backoff } from '../../../src/data/timing';
import type { Connect } from '../../../src/data/socketPort';
import type { Random } from '../random';
import type { Clock } from './clock';
import { createLine, type Faults, type Line } from './network';
import { VirtualServer } from './socketServer';

/** The lines between one browser and the gateway, and the ways in which they fail. */
export const createWire = (clock: Clock, random: Random, faults: () => Faults) => {
  let line: Line | null = null;
  let reach: 'open' | 'refused' | 'black hole' = 'open';
  let subscribes = 0;

  /** A message told to the link: perhaps not at all, twice, later or unreadable. */
  const tell = (message: unknown, hear: (raw: unknown) => void): void => {
    const { drop, double, reorder, garble } = faults();
    if (random.chance(drop)) return;
    const told = random.chance(garble) ? { channel: 'readings', seq: 'x' } : message;
    if (random.chance(reorder)) clock.at('browser', random.between(1, 2_000), () => hear(told));
    else hear(told);
    if (random.chance(double)) clock.at('browser', random.between(0, 3_000), () => hear(message));
  };

  const connect: Connect = (_url, events, timing) => {
    let socket: ReturnType<VirtualServer['accept']> | null = null;
    let tries = 0;
    let attempt = 0;
    let closed = false;

    const comeBack = (wait: number): void => {
      attempt += 1;
      const mine = attempt;
      const timer = setTimeout(() => {
        if (mine === attempt && !closed) dial();
      }, wait);
      void timer;
    };
    const fail = (): void => {
      events.down();
      comeBack(backoff(tries, timing.reconnect, timing.reconnectMax, random.next));
      tries += 1;
    };
    const lost = (of: Line): void => {
      if (line !== of) return;
      line = null;
      socket = null;
      fail();
    };
    const dial = (): void => {
      attempt += 1;
      const mine = attempt;
      const wait = reach === 'black hole' ? timing.connect : random.between(2, 120);
      clock.at('browser', wait, () => {
        if (mine !== attempt || closed) return;
        const server = VirtualServer.listening;
        if (reach !== 'open' || !server) return fail();
        let accepted: ReturnType<VirtualServer['accept']> | null = null;
        const own: Line = createLine(clock, random, { client: () => lost(own), server: () => accepted?.gone() });
        line = own;
        tries = 0;
        const hear = (event: string, message: unknown): void => {
          if (line !== own) return;
          // Once it is taken from the line, a message may still be told late; the link that was meant is gone by then.
          if (event === 'push') tell(message, (raw) => events.push(raw));
          else if (event === 'told') tell(message, (raw) => events.told(raw));
          else tell(message, (raw) => events.heartbeat(raw));
        };
        clock.as('server', () => {
          accepted = server.accept(own, hear);
        });
        socket = accepted;
        events.up();
      });
    };
    const leave = (): void => {
      const old = line;
      line = null;
      socket = null;
      old?.cut();
    };
    const ask = (event: string, request: object, reply: (raw: unknown) => void): void => {
      const [own, to] = [line, socket];
      const answer = (raw: unknown): void => {
        const bytes = JSON.stringify(raw);
        own?.down(() => {
          if (line === own && !random.chance(faults().drop)) reply(JSON.parse(bytes));
        });
      };
      own?.up(() => to?.told(event, request, answer));
    };
    const say = (event: string, what: string): void => {
      const to = socket;
      line?.up(() => to?.told(event, what));
    };
    dial();
    return {
      subscribe: (request, reply) => {
        subscribes += 1;
        ask('subscribe', request, reply);
      },
      unsubscribe: (channel) => say('unsubscribe', channel),
      listen: (request, reply) => ask('listen', request, reply),
      unlisten: (room) => say('unlisten', room),
      tell: (request, reply) => ask('tell', request, reply),
      renew: () => {
        leave();
        events.down();
        dial();
      },
      close: () => {
        closed = true;
        leave();
      },
    };
  };

  return {
    connect,
    reach: () => reach,
    setReach: (next: typeof reach): void => {
      reach = next;
    },
    line: (): Line | null => line,
    subscribes: (): number => subscribes,
  };
};
export type Wire = ReturnType<typeof createWire>;
