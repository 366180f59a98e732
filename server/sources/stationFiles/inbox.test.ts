import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, readFile, rmdir, symlink, truncate } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import type { InboxOptions } from './inbox';
import { DAY, pad, pause, useInboxRig } from './inbox.rig';

const { at, batches, list, make, names, put, warnings } = useInboxRig();

describe('createInbox', () => {
  it('leaves a file that is still being written, then takes it whole', async () => {
    const inbox = make();
    await put(pad(1), 'half');
    await inbox.scan();
    await appendFile(at('in', pad(1)), ' and half');
    await inbox.scan();
    expect(batches).toEqual([]);
    await pause(60);
    await inbox.scan();
    expect(batches.flat().map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['half and half']);
    expect([await list('in'), await list('done', DAY)]).toEqual([[], [pad(1)]]);
  });

  it('ignores hidden and temporary names without a word; of links and folders it says once what to do', async () => {
    for (const name of ['.a.txt', 'b.tmp', 'c.part']) await put(name, 'x');
    await mkdir(at('in', 'folder'));
    await symlink(at('in', 'b.tmp'), at('in', 'link.txt'));
    execFileSync('mkfifo', [at('in', 'pipe.txt')]);
    await pause(60);
    const inbox = make();
    await inbox.scan();
    await inbox.scan();
    expect([batches, (await list('in')).length]).toEqual([[], 6]);
    expect(warnings.toSorted()).toEqual([
      expect.stringMatching(/"folder".*là thư mục; hãy chuyển/),
      expect.stringMatching(/"link.txt".*là liên kết; hãy chép/),
      expect.stringMatching(/"pipe.txt".*không phải tệp thường; hãy xóa/),
    ]);
    await rmdir(at('in', 'folder'));
    await inbox.scan();
    await mkdir(at('in', 'folder'));
    await inbox.scan();
    expect(warnings).toHaveLength(4);
  });

  it('archives the same file twice under two names', async () => {
    const inbox = make({ settleMs: 0 });
    for (let i = 0; i < 2; i += 1) {
      await put(pad(1), 'same');
      await inbox.scan();
    }
    const [first, second] = batches.flat();
    expect(second?.sha256).toBe(first?.sha256);
    expect((await list('done', DAY)).toSorted()).toEqual([pad(1).replace('.txt', `.${first?.sha256.slice(0, 8)}.txt`), pad(1)].toSorted());
  });

  it('keeps files while accept fails, says so once, and recovers', async () => {
    let calls = 0;
    const accept: InboxOptions['accept'] = async (files) => {
      calls += 1;
      expect(await list('in')).toEqual([pad(1)]);
      if (calls <= 3) throw new Error('down');
      batches.push(files);
    };
    await put(pad(1), 'x');
    await make({ accept, retryMs: { first: 20, max: 40 } }).start();
    await vi.waitFor(async () => expect(await list('done', DAY)).toEqual([pad(1)]), 3_000);
    expect([calls, warnings.length]).toEqual([4, 1]);
  });

  it('does not archive a file that was overwritten while it was accepted', async () => {
    const inbox = make({
      settleMs: 0,
      accept: async (files) => {
        batches.push(files);
        if (batches.length === 1) await put(pad(1), 'newer words');
      },
    });
    await put(pad(1), 'old');
    await inbox.scan();
    expect(await list('in')).toEqual([pad(1)]);
    await inbox.scan();
    expect([names(), await list('in')]).toEqual([[pad(1), pad(1)], []]);
  });

  it('takes 2,000 files in name order, at most 200 a batch', async () => {
    const all = Array.from({ length: 2_000 }, (_, i) => pad(i));
    for (const name of all.toReversed()) await put(name, name);
    await pause(60);
    await make().scan();
    expect([names(), batches.length, Math.max(...batches.map(({ length }) => length))]).toEqual([all, 10, 200]);
    expect([(await list('in')).length, (await list('done', DAY)).length]).toEqual([0, 2_000]);
  }, 30_000);

  it('keeps a batch within 4 MiB', async () => {
    for (let i = 0; i < 3; i += 1) await put(pad(i), new Uint8Array(1.8 * 1_048_576));
    await make({ settleMs: 0 }).scan();
    expect(batches.map(({ length }) => length)).toEqual([2, 1]);
  });

  it('waits on stop for the batch in flight and leaves the rest', async () => {
    for (let i = 0; i < 500; i += 1) await put(pad(i), 'x');
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const accept = vi.fn(() => gate);
    const inbox = make({ accept, settleMs: 0 });
    await inbox.start();
    await vi.waitFor(() => expect(accept).toHaveBeenCalledTimes(1));
    let done = false;
    const stopping = inbox.stop().then(() => (done = true));
    await pause(50);
    expect(done).toBe(false);
    release();
    await stopping;
    expect([accept.mock.calls.length, (await list('in')).length, (await list('done', DAY)).length]).toEqual([1, 300, 200]);
  });

  it('sets a file above 8 MiB aside with a reason', async () => {
    await put(pad(1), '');
    await truncate(at('in', pad(1)), 8 * 1_048_576 + 1);
    await make({ settleMs: 0 }).scan();
    expect([batches, (await list('failed')).toSorted()]).toEqual([[], [pad(1), `${pad(1)}.reason.txt`]]);
    expect(await readFile(at('failed', `${pad(1)}.reason.txt`), 'utf8')).toContain('8 MiB');
  });

  it('takes the same content under another name as a file of its own: the store tells that it is known', async () => {
    await put(pad(1), 'same');
    await put(pad(2), 'same');
    await make({ settleMs: 0 }).scan();
    expect(names()).toEqual([pad(1), pad(2)]);
    expect(new Set(batches.flat().map(({ sha256 }) => sha256)).size).toBe(1);
    expect((await list('done', DAY)).length).toBe(2);
  });

  it('notices a file that arrives later without being asked', async () => {
    await make().start();
    await pause(100);
    await put(pad(7), 'x');
    await vi.waitFor(() => expect(names()).toEqual([pad(7)]), 3_000);
  });
});
