import type { Connect } from '../../src/data/socketPort';
import type { Random } from './random';

/** How much of what is told goes wrong between the socket and the link; each a share from 0 to 1. */
export interface MessageFaults {
  drop: number;
  double: number;
  reorder: number;
  garble: number;
}
export const NO_FAULTS: MessageFaults = { drop: 0, double: 0, reorder: 0, garble: 0 };

/** Decorates a port: pushes and answers are lost, doubled, garbled or told late, as `faults` says at that moment. */
export const faultyPort =
  (inner: Connect, random: Random, faults: () => MessageFaults): Connect =>
  (url, events, timing) => {
    const port = inner(
      url,
      {
        ...events,
        push: (raw) => {
          const { drop, double, reorder, garble } = faults();
          if (random.chance(drop)) return;
          const told = random.chance(garble) ? { channel: 'readings', seq: 'x' } : raw;
          if (random.chance(reorder)) setTimeout(() => events.push(told), random.between(1, 40));
          else events.push(told);
          if (random.chance(double)) setTimeout(() => events.push(raw), random.between(0, 60));
        },
        heartbeat: (raw) => {
          if (!random.chance(faults().drop)) events.heartbeat(raw);
        },
      },
      timing,
    );
    return {
      ...port,
      subscribe: (request, reply) =>
        port.subscribe(request, (raw) => {
          if (!random.chance(faults().drop)) reply(raw);
        }),
    };
  };
