import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { createFrameCounter } from './frameCounter';

/** A text frame as a client must send it, under a mask of zeros; at most 125 bytes, or 65,535 with the longer length. */
const frame = (text: string): Buffer => {
  const payload = Buffer.from(text);
  const head = payload.length < 126 ? [0x81, 0x80 | payload.length] : [0x81, 0xfe, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
};

/**
 * A Socket.IO client reduced to the wire, so that 200 of them cost little: joins the namespace, subscribes when it is
 * given a request, answers pings, and counts. Resolves when it is in; rejects when the server refuses.
 */
export const listen = (port: number, subscribe: object | null) =>
  new Promise<{ frames: () => number; bytes: () => number; close: () => void }>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    const done = () => resolve({ frames: () => counter.frames, bytes: () => counter.bytes, close: () => socket.destroy() });
    const counter = createFrameCounter((text) => {
      if (text === '2') socket.write(frame('3'));
      else if (text.startsWith('0{')) socket.write(frame('40'));
      else if (text.startsWith('40') && subscribe) socket.write(frame(`420${JSON.stringify(['subscribe', subscribe])}`));
      else if (text.startsWith('40')) done();
      else if (text.startsWith('430') && text.includes('"joined"')) done();
      else if (text.startsWith('430') || text.startsWith('44')) reject(new Error(`refused: ${text}`));
    });
    let head: Buffer | null = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      if (!head) return counter.take(chunk);
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!head.toString('latin1', 0, 12).includes(' 101')) return reject(new Error(head.toString('latin1')));
      const after = head.subarray(end + 4);
      head = null;
      counter.take(after);
    });
    socket.on('error', reject);
    socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
  });
