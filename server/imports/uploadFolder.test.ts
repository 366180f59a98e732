import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUploadFolder, TooLarge, TooSlow } from './uploadFolder';

describe('the folder of uploads', () => {
  let dir = '';
  beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-folder-'))));
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(dir, { recursive: true, force: true });
  });

  it('[IM1] a disk that fails while the next piece is awaited is answered, and neither the program nor the connection ends', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const folder = createUploadFolder(join(dir, 'gone'));
    const body = new PassThrough();
    await expect(folder.receive(body, 100)).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringMatching(/ổ đĩa/) });
    expect(body.destroyed).toBe(false);
    expect(said).toHaveBeenCalledOnce();
  });

  it('[IM16] a sender who falls silent, or never ends, is let go and leaves nothing; a steady one is heard to the end', async () => {
    const folder = createUploadFolder(dir, false, { silentMs: 150, wholeMs: 60_000 });
    const silent = new PassThrough();
    silent.write('abc');
    await expect(folder.receive(silent, 100)).rejects.toMatchObject({ why: 'silent' });
    // Its connection has yet to carry the answer.
    expect(silent.destroyed).toBe(false);
    const endless = new PassThrough();
    const writing = setInterval(() => endless.write('a'), 20);
    const hurried = createUploadFolder(dir, false, { silentMs: 60_000, wholeMs: 150 });
    await expect(hurried.receive(endless, 10_000)).rejects.toEqual(new TooSlow('slow'));
    clearInterval(writing);
    expect(await readdir(dir)).toEqual([]);
    const steady = async function* () {
      for (let at = 0; at < 12; at += 1) {
        await new Promise((resolve) => setTimeout(resolve, 25));
        yield Buffer.from('a');
      }
    };
    expect(await createUploadFolder(dir, false, { silentMs: 250, wholeMs: 60_000 }).receive(Readable.from(steady()), 100)).toMatchObject({
      size: 12,
    });
  });

  it('[IM1] a sender who goes away, or sends too much, leaves nothing', async () => {
    const folder = createUploadFolder(dir);
    const body = new PassThrough();
    body.write('abc');
    const received = folder.receive(body, 100);
    body.destroy(new Error('gone away'));
    await expect(received).rejects.toThrow('gone away');
    await expect(folder.receive(Readable.from([Buffer.from('abc')]), 2)).rejects.toThrow(TooLarge);
    expect(await readdir(dir)).toEqual([]);
    expect(await folder.receive(Readable.from([Buffer.from('ab'), Buffer.from('c')]), 3)).toMatchObject({
      size: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });
});
