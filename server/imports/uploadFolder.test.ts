import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUploadFolder, TooLarge } from './uploadFolder';

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
