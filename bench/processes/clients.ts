import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { subscribeRequest } from '../../contract/events';
import { listen } from '../harness/listener';
import { serveCommands } from '../harness/serveCommands';
import { readUsage } from '../harness/usage';

const connectArgs = z.object({ port: z.int(), count: z.int(), subscribe: z.nullable(subscribeRequest) });

let clients: Awaited<ReturnType<typeof listen>>[] = [];
const total = () => ({
  frames: clients.reduce((sum, client) => sum + client.frames(), 0),
  bytes: clients.reduce((sum, client) => sum + client.bytes(), 0),
  ...readUsage(),
});
const closeAll = () => {
  for (const client of clients) client.close();
  clients = [];
};

serveCommands(
  {
    connect: async (raw) => {
      const { port, count, subscribe } = connectArgs.parse(raw);
      closeAll();
      for (let n = 0; n < count; n += 20) {
        const group = Array.from({ length: Math.min(20, count - n) }, () => listen(port, subscribe));
        clients.push(...(await Promise.all(group)));
      }
    },
    /** What arrives in the next so many ms. */
    window: async (raw) => {
      const { ms } = z.object({ ms: z.number() }).parse(raw);
      const before = total();
      await pause(ms);
      const after = total();
      return {
        frames: after.frames - before.frames,
        bytes: after.bytes - before.bytes,
        cpuMs: after.cpuMs - before.cpuMs,
        ms: after.atMs - before.atMs,
      };
    },
    close: closeAll,
  },
  async () => closeAll(),
);
