import { expect, it } from 'vitest';
import { createStandings } from './standings';

/** A store that answers when it is told to: what it had at the moment of the asking. */
const slowStore = () => {
  let revision = 0;
  const waiting: (() => void)[] = [];
  let asked = 0;
  return {
    commit: () => (revision += 1),
    asked: () => asked,
    read: async () => {
      asked += 1;
      const found = { revision, cursors: [] };
      await new Promise<void>((resolve) => waiting.push(resolve));
      return found;
    },
    answer: async () => {
      waiting.shift()?.();
      for (let n = 0; n < 10; n += 1) await Promise.resolve();
    },
  };
};

it('[FD2] gives who asks while a question is under way the next one, which knows what was committed before', async () => {
  const store = slowStore();
  const { newest } = createStandings(store.read, false);
  const early = newest(['a']);
  store.commit();
  const late = Promise.all(Array.from({ length: 50 }, () => newest(['a'])));
  await store.answer();
  expect((await early).revision).toBe(0);
  await store.answer();
  expect((await late).map(({ revision }) => revision)).toEqual(Array.from({ length: 50 }, () => 1));
  expect(store.asked()).toBe(2);
});

it('[FD2] asks nothing while nobody has written, where nobody else writes, and asks anew after each commit', async () => {
  const store = slowStore();
  const { newest, outdate } = createStandings(store.read, true);
  const first = newest(['a']);
  await store.answer();
  expect([(await first).revision, (await newest(['a'])).revision, store.asked()]).toEqual([0, 0, 1]);
  // A commit between the question and its answer leaves the answer out of date.
  outdate();
  const during = newest(['a']);
  store.commit();
  outdate();
  await store.answer();
  await during;
  const after = newest(['a']);
  await store.answer();
  expect([(await after).revision, store.asked()]).toEqual([1, 3]);
});

it('lets a question that failed fail those who waited for it, and no one after them', async () => {
  let fails = true;
  const { newest } = createStandings(async () => {
    if (fails) throw new Error('gone');
    return { revision: 4, cursors: [] };
  }, false);
  await expect(newest(['a'])).rejects.toThrow('gone');
  fails = false;
  expect((await newest(['a'])).revision).toBe(4);
});
