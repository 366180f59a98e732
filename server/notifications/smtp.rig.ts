import { once } from 'node:events';

import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface TakenMail {
  to: string[];
  raw: string;
}

const portOf = (address: AddressInfo | string | null | undefined): number => {
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
};

/** A real SMTP server on a port of this machine; it keeps what it takes. */
export const startSmtp = async (options: SMTPServerOptions = {}) => {
  const mails: TakenMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
    ...options,
  });
  // A client that gives up in the handshake is what some tests are about.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: portOf(listening.address()),
    mails,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

/** A server that speaks SMTP up to the message and hangs up in the midst of it. */
export const startCuttingSmtp = async () => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 gateway ESMTP\r\n');
    let inData = false;
    socket.on('data', (bytes) => {
      if (inData) return socket.destroy();
      for (const line of bytes.toString('utf8').split('\r\n').filter(Boolean)) {
        if (line === 'DATA') {
          inData = true;
          socket.write('354 go on\r\n');
        } else socket.write(/^EHLO/i.test(line) ? '250 gateway\r\n' : '250 ok\r\n');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server.address()),
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
