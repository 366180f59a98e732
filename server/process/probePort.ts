import { createServer } from 'node:net';

/** Takes the port and gives it back, before anything heavy is begun. @throws what `listen` says, when it cannot be had. */
export const probePort = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port }, () => server.close(() => resolve()));
  });
