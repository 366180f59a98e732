/** Rows that are worked on before the page may do something else: a few milliseconds on a slow machine. */
export const CHUNK_ROWS = 1_000;

/** Lets the page answer what waits (a key, a drawing) before long work goes on. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    // A timer is put off to 4 ms once several follow each other; a message is not.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/** `items` in pieces, with a breath before each but the first. */
export async function* inChunks<T>(items: readonly T[], size = CHUNK_ROWS): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await breathe();
    yield items.slice(from, from + size);
  }
}

/** Every item turned into something else, a piece at a time. */
export const mapInChunks = async <T, R>(items: readonly T[], make: (item: T) => R): Promise<R[]> => {
  const made: R[] = [];
  for await (const chunk of inChunks(items)) for (const item of chunk) made.push(make(item));
  return made;
};
