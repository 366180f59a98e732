import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

interface Line {
  ends: readonly Socket[];
  frozen: boolean;
}

const relay = (from: Socket, to: Socket, line: Line, delayMs: () => number): void => {
  let last = 0;
  const later = (act: () => void): void => {
    const wait = delayMs();
    if (wait === 0 && last <= Date.now()) return act();
    // What was sent first arrives first, whatever the delay of each.
    last = Math.max(last, Date.now() + wait);
    setTimeout(act, last - Date.now());
  };
  from.on('data', (bytes) => later(() => !line.frozen && to.writable && to.write(bytes)));
  from.on('end', () => later(() => !line.frozen && to.end()));
  from.on('close', () => !line.frozen && to.destroy());
  from.on('error', () => !line.frozen && to.destroy());
};

/** A TCP line to `target` that can be cut, frozen (half-open: nothing passes and nobody is told), slowed and refused. */
export const openFaultProxy = async (target: () => number) => {
  const lines = new Set<Line>();
  let delay = 0;
  let refusing = false;
  const server = createServer((near) => {
    if (refusing) return void near.resetAndDestroy();
    const far = connect(target(), '127.0.0.1');
    near.setNoDelay(true);
    far.setNoDelay(true);
    const line: Line = { ends: [near, far], frozen: false };
    lines.add(line);
    relay(near, far, line, () => delay);
    relay(far, near, line, () => delay);
    near.on('close', () => {
      lines.delete(line);
      far.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the proxy has no port');
  const cut = (): void => {
    for (const { ends } of lines) for (const end of ends) end.destroy();
  };
  return {
    origin: `http://127.0.0.1:${address.port}`,
    cut,
    freeze: (): void => {
      for (const line of lines) line.frozen = true;
    },
    slow: (ms: number): void => {
      delay = ms;
    },
    refuse: (on: boolean): void => {
      refusing = on;
    },
    close: (): void => {
      cut();
      server.close();
    },
  };
};
export type FaultProxy = Awaited<ReturnType<typeof openFaultProxy>>;
