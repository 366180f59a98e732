import { expect, it } from 'vitest';
import { createFrameCounter } from './frameCounter';

const frame = (text: string): Buffer => {
  const payload = Buffer.from(text);
  const { length } = payload;
  const head = length < 126 ? Buffer.from([0x81, length]) : length < 65_536 ? Buffer.from([0x81, 126, length >> 8, length & 255]) : null;
  if (head) return Buffer.concat([head, payload]);
  const long = Buffer.alloc(10);
  long.writeUInt16BE(0x817f);
  long.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([long, payload]);
};

it.each([1, 2, 3, 1_000, 1_000_000])('counts the same frames however the wire cuts them, into pieces of %i', (size) => {
  const wire = Buffer.concat(['2', 'x'.repeat(2_000), '40{}', 'y'.repeat(70_000), 'z'.repeat(300), 'w'.repeat(1_024)].map(frame));
  const said: string[] = [];
  const counter = createFrameCounter((text) => said.push(text));
  for (let at = 0; at < wire.length; at += size) counter.take(wire.subarray(at, at + size));
  expect(counter.frames).toBe(3);
  expect(counter.bytes).toBe(wire.length);
  expect(said).toEqual(['2', '40{}', 'z'.repeat(300)]);
});
