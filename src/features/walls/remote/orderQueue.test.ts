import { describe, expect, it } from 'vitest';
import { createOrderQueue, type QueueLoad } from './orderQueue';

/** A queue with a sender that tells what came of each run, and orders that end when told to. */
const openQueue = () => {
  const begun: string[] = [];
  const ends = new Map<string, { resolve: (name: string) => void; reject: (error: Error) => void }>();
  const loads: QueueLoad[] = [];
  const runs: Promise<string>[] = [];
  const queue = createOrderQueue<string>((load) => loads.push(load));
  const send = (run: () => Promise<string>) => {
    const answer = run();
    answer.catch(() => undefined);
    runs.push(answer);
  };
  const press = (...names: string[]) => {
    for (const name of names) {
      queue.add(() => {
        begun.push(name);
        return new Promise((resolve, reject) => ends.set(name, { resolve, reject }));
      });
      queue.goOn(send);
    }
  };
  const settle = () => new Promise((done) => setTimeout(done));
  return {
    begun,
    runs,
    press,
    load: () => loads.at(-1),
    end: async (name: string) => {
      ends.get(name)?.resolve(name);
      await settle();
    },
    refuse: async (name: string) => {
      ends.get(name)?.reject(new Error(name));
      await settle();
    },
  };
};

describe('presses of the remote', () => {
  it('of one moment go one after the other, in their order, as one run', async () => {
    const { begun, runs, press, load, end } = openQueue();
    press('pause', 'next');
    expect([begun, load()]).toEqual([['pause'], { waiting: 1, dropped: 0 }]);
    await end('next');
    expect(begun).toEqual(['pause']);
    await end('pause');
    expect([begun, load()]).toEqual([['pause', 'next'], { waiting: 0, dropped: 0 }]);
    await end('next');
    expect(runs).toHaveLength(1);
    expect(await runs[0]).toBe('next');
  });

  it('that come while one is under way are counted, and those behind a refused one are forgotten and counted', async () => {
    const { begun, runs, press, load, end, refuse } = openQueue();
    press('next');
    expect(load()).toEqual({ waiting: 0, dropped: 0 });
    press('previous', 'pause', 'clear');
    expect(load()).toEqual({ waiting: 3, dropped: 0 });
    await end('next');
    await refuse('previous');
    expect([begun, load()]).toEqual([['next', 'previous'], { waiting: 0, dropped: 2 }]);
    await expect(runs[0]).rejects.toThrow('previous');
  });

  it('go on after a refusal, and what was forgotten is not told of any longer', async () => {
    const { begun, runs, press, load, end, refuse } = openQueue();
    press('next', 'pause');
    await refuse('next');
    press('resume');
    expect([begun, load()]).toEqual([['next', 'resume'], { waiting: 0, dropped: 0 }]);
    await end('resume');
    expect(await runs[1]).toBe('resume');
  });
});
