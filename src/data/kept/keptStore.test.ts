import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { openKeptStore, purgeKept, rememberKept, type KeptLimits } from './keptStore';

const DAY = 24 * 3_600_000;
const LIMITS: KeptLimits = { total: 100, one: 60, ageMs: 14 * DAY };
const text = (letters: number): string => 'x'.repeat(letters);
const said = new Map<string, string>();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  said.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => said.get(key) ?? null,
    setItem: (key: string, value: string) => void said.set(key, value),
  });
});

it('[OF1] keeps within its bound: what was used longest ago goes first, and what is too big is not kept at all', async () => {
  const store = await openKeptStore('a', LIMITS);
  await store.keep([{ key: 'one', text: text(40) }], 'v', 1);
  await store.keep([{ key: 'two', text: text(40) }], 'v', 2);
  await store.read('one', 3);
  await store.keep(
    [
      { key: 'three', text: text(40) },
      { key: 'huge', text: text(61) },
    ],
    'v',
    4,
  );
  const found = await Promise.all(['one', 'two', 'three', 'huge'].map((key) => store.read(key, 5)));
  expect(found.map((each) => each?.text.length)).toEqual([40, undefined, 40, undefined]);
});

it('[OF1] neither shows nor keeps what is older than a fortnight, nor what a clock that was set back made', async () => {
  const store = await openKeptStore('a', LIMITS);
  await store.keep([{ key: 'old', text: text(9) }], 'v', 0);
  expect(await store.read('old', 14 * DAY)).not.toBeNull();
  expect(await store.read('old', 14 * DAY + 1)).toBeNull();
  await store.keep([{ key: 'ahead', text: text(9) }], 'v', 40 * DAY);
  expect(await store.read('ahead', 1 * DAY)).toBeNull();
});

it('[OF1] on a full device lets half go and tries again, then says that there is no room', async () => {
  const store = await openKeptStore('a', LIMITS);
  await store.keep([{ key: 'one', text: text(10) }], 'v', 1);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  put.mockImplementationOnce(full);
  expect(await store.keep([{ key: 'two', text: text(10) }], 'v', 2)).toBe(true);
  expect([await store.read('one', 3), (await store.read('two', 3))?.text.length]).toEqual([null, 10]);
  put.mockImplementation(full);
  expect(await store.keep([{ key: 'three', text: text(10) }], 'v', 4)).toBe(false);
  put.mockRestore();
});

it('[OF7] keeps apart what is of different persons, and removes what was another’s', async () => {
  for (const person of ['a', 'ở đâu đó']) {
    const store = await openKeptStore(person, LIMITS);
    rememberKept(person);
    await store.keep([{ key: 'one', text: `of ${person}` }], 'v', 1);
    store.close();
  }
  const of = async (person: string) => {
    const store = await openKeptStore(person, LIMITS);
    const found = await store.read('one', 2);
    store.close();
    return found?.text;
  };
  expect([await of('a'), await of('ở đâu đó')]).toEqual(['of a', 'of ở đâu đó']);
  await purgeKept('a');
  expect([await of('a'), await of('ở đâu đó')]).toEqual(['of a', undefined]);
  await purgeKept();
  expect(await of('a')).toBeUndefined();
});
