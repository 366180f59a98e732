import { expect, it } from 'vitest';
import { CHUNK_ROWS, mapInChunks } from './breathe';

it('[EX7] long work lets the page do what waits between its pieces, and loses no row', async () => {
  const seen: number[] = [];
  let done = 0;
  let isOver = false;
  const look = () => {
    seen.push(done);
    if (!isOver) setTimeout(look, 0);
  };
  setTimeout(look, 0);
  const items = Array.from({ length: 20 * CHUNK_ROWS + 1 }, (_, at) => at);
  const made = await mapInChunks(items, (at) => {
    done += 1;
    return at * 2;
  });
  isOver = true;
  expect(made).toEqual(items.map((at) => at * 2));
  // Somebody looked in the middle, not only before and after.
  expect(seen.some((at) => at > 0 && at < items.length)).toBe(true);
});
