import { readFile, rename as moveByName } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import type { InboxOptions } from './inbox';
import { DAY, pad, pause, useInboxRig } from './inbox.rig';

const { at, batches, list, make, names, put, warnings } = useInboxRig();

describe('an inbox in trouble', () => {
  it('[IN8] sets a poison file aside with its reason and holds up no other', async () => {
    const refused: string[] = [];
    const accept: InboxOptions['accept'] = async (files) => {
      if (files.some(({ name }) => name === pad(3))) throw new Error('no such thing');
      batches.push(files);
    };
    const refuse: InboxOptions['refuse'] = async ({ name, head }, reason) => void refused.push(`${name} ${head} ${reason}`);
    for (let i = 0; i < 50; i += 1) await put(pad(i), `file ${i}`);
    const inbox = make({ accept, refuse, blameOf: () => 'file', settleMs: 0, retryMs: { first: 5, max: 10 } });
    await inbox.scan();
    expect([batches.flat().length, await list('in')]).toEqual([49, [pad(3)]]);
    await inbox.start();
    await vi.waitFor(async () => expect(await list('in')).toEqual([]), 5_000);
    expect((await list('failed')).toSorted()).toEqual([pad(3), `${pad(3)}.reason.txt`]);
    expect(await readFile(at('failed', pad(3)), 'utf8')).toBe('file 3');
    expect(await readFile(at('failed', `${pad(3)}.reason.txt`), 'utf8')).toContain('no such thing');
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(/file 3 .*no such thing/);
  });

  it('[IN8] sets nothing aside while the store is down, and takes all when it is back', async () => {
    let down = true;
    let calls = 0;
    const accept: InboxOptions['accept'] = async (files) => {
      calls += 1;
      if (down) throw new Error('connection refused');
      batches.push(files);
    };
    for (let i = 0; i < 300; i += 1) await put(pad(i), 'x');
    const inbox = make({ accept, blameOf: () => 'store', settleMs: 0, retryMs: { first: 5, max: 10 } });
    await inbox.start();
    await vi.waitFor(() => expect(calls).toBeGreaterThan(12), 5_000);
    expect([(await list('in')).length, await list('failed'), warnings.length]).toEqual([300, [], 1]);
    down = false;
    await vi.waitFor(async () => expect(await list('in')).toEqual([]), 5_000);
    expect([names().length, await list('failed')]).toEqual([300, []]);
  });

  it('[IN8] sets nothing aside when every file fails and nobody can tell why', async () => {
    let down = true;
    const accept: InboxOptions['accept'] = async (files) => {
      if (down) throw new Error('database thread ended');
      batches.push(files);
    };
    for (let i = 0; i < 30; i += 1) await put(pad(i), 'x');
    const inbox = make({ accept, settleMs: 0, retryMs: { first: 1, max: 1 } });
    for (let pass = 0; pass < 40; pass += 1) await inbox.scan();
    expect([(await list('in')).length, await list('failed')]).toEqual([30, []]);
    down = false;
    await pause(5);
    await inbox.scan();
    expect([await list('in'), await list('failed'), names().length]).toEqual([[], [], 30]);
  });

  it('[IN8] sets aside a file whose failure nobody can explain only while others go through', async () => {
    const accept: InboxOptions['accept'] = async (files) => {
      if (files.some(({ name }) => name === pad(0))) throw new Error('odd');
      batches.push(files);
    };
    const inbox = make({ accept, settleMs: 0, retryMs: { first: 1, max: 1 } });
    await put(pad(0), 'x');
    for (let pass = 0; pass < 10; pass += 1) await inbox.scan().then(() => pause(3));
    expect(await list('in')).toEqual([pad(0)]);
    await put(pad(1), 'y');
    await inbox.scan();
    expect([await list('in'), names(), (await list('failed')).length]).toEqual([[], [pad(1)], 2]);
  });

  it('[IN3] loses nothing while the archive cannot be written to, says so once, and recovers alone', async () => {
    let full = true;
    const rename = async (from: string, to: string) => {
      if (full) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      await moveByName(from, to);
    };
    for (let i = 0; i < 20; i += 1) await put(pad(i), 'x');
    await make({ rename, settleMs: 0, pollMs: 20 }).start();
    await vi.waitFor(() => expect(warnings.length).toBe(1), 3_000);
    await pause(150);
    expect([(await list('in')).length, warnings.length]).toEqual([20, 1]);
    expect(warnings[0]).toContain('ENOSPC');
    full = false;
    await vi.waitFor(async () => expect((await list('done', DAY)).length).toBe(20), 3_000);
    expect([names().length, await list('in')]).toEqual([20, []]);
  });

  it('[IN3] archives onto another file system by a flushed copy', async () => {
    const rename = async () => {
      throw Object.assign(new Error('EXDEV: cross-device link'), { code: 'EXDEV' });
    };
    await put(pad(1), 'whole');
    await make({ rename, settleMs: 0 }).scan();
    expect([await list('in'), await list('done', DAY)]).toEqual([[], [pad(1)]]);
    expect(await readFile(at('done', DAY, pad(1)), 'utf8')).toBe('whole');
  });
});
