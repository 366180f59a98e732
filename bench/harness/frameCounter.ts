/** What a listener of the wire sees without reading it: frames of 1 KB or more (pushes; beats are smaller), their bytes, and the short texts. */
export interface FrameCounter {
  frames: number;
  bytes: number;
  take(chunk: Buffer): void;
}

const LONG = 1024;

/** Walks over WebSocket frames by their lengths (RFC 6455 §5.2; a server's frames carry no mask); short texts go to `say`. */
export const createFrameCounter = (say: (text: string) => void): FrameCounter => {
  let rest: Buffer = Buffer.alloc(0);
  let skip = 0;
  const counter: FrameCounter = {
    frames: 0,
    bytes: 0,
    take(chunk) {
      counter.bytes += chunk.length;
      let at = 0;
      const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      rest = Buffer.alloc(0);
      for (;;) {
        const passed = Math.min(skip, data.length - at);
        skip -= passed;
        at += passed;
        if (skip > 0 || at === data.length) return;
        const header = readHeader(data, at);
        if (!header || (header.length < LONG && at + header.size + header.length > data.length)) {
          rest = data.subarray(at);
          return;
        }
        at += header.size;
        if (header.length >= LONG) {
          counter.frames += 1;
          skip = header.length;
        } else {
          say(data.toString('utf8', at, at + header.length));
          at += header.length;
        }
      }
    },
  };
  return counter;
};

const readHeader = (data: Buffer, at: number): { size: number; length: number } | null => {
  if (data.length < at + 2) return null;
  const short = (data[at + 1] ?? 0) & 127;
  const size = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (data.length < at + size) return null;
  return { size, length: size === 2 ? short : size === 4 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2)) };
};
