import { connect } from 'node:net';

const LAST_CHUNK = '0\r\n\r\n';

/** One kept-alive HTTP/1.1 connection that sends finished bytes and reads to the end of each answer without parsing its body. */
export interface RawConnection {
  /** Resolves to the status of the answer. */
  ask(request: Buffer): Promise<number>;
  close(): void;
}

const lengthOf = (head: string): number | 'chunked' => {
  if (/ (?:304|204) /.test(head.slice(0, 16))) return 0;
  if (/^transfer-encoding: *chunked/im.test(head)) return 'chunked';
  return Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
};

export const openConnection = (port: number): RawConnection => {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  let waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | null = null;
  let start = '';
  let awaited: number | 'chunked' | null = null;
  let got = 0;
  let tail = '';
  const fail = (error: Error) => waiting?.reject(error);
  const take = (text: string): void => {
    got += text.length;
    tail = (tail + text.slice(-LAST_CHUNK.length)).slice(-LAST_CHUNK.length);
    if (awaited === 'chunked' ? tail !== LAST_CHUNK : got < (awaited ?? Infinity)) return;
    const status = Number(start.slice(9, 12));
    [start, awaited, got, tail] = ['', null, 0, ''];
    waiting?.resolve(status);
  };
  socket.on('data', (chunk) => {
    // latin1: one character a byte.
    const text = chunk.toString('latin1');
    if (awaited !== null) return take(text);
    start += text;
    const end = start.indexOf('\r\n\r\n');
    if (end < 0) return;
    awaited = lengthOf(start.slice(0, end));
    take(start.slice(end + 4));
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  return {
    ask: (request) =>
      new Promise<number>((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => {
      waiting = null;
      socket.destroy();
    },
  };
};
