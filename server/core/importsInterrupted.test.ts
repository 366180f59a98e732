import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImportDoor } from '../imports/importDoor';
import { markInterrupted } from '../imports/markInterrupted';
import { reportCsv } from '../imports/reportCsv';
import { addImport, moveImport, readImport } from '../imports/rows/storedImport';
import { createUploadFolder } from '../imports/uploadFolder';
import { TEST_ENGINES } from '../store/engines.rig';
import { csv, openImportRig, type ImportRig } from './imports.rig';

const elsewhere = (host: string) => ({ host, pid: 7, startedAt: null });
const MINUTE = 60_000;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`files that nobody reads any more on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    beforeEach(async () => void (rig = await openImportRig(engine)), 120_000);
    afterEach(() => rig.close());
    const add = async (program: object, state: 'queued' | 'reading'): Promise<string> => {
      const id = randomUUID();
      await rig.store.write('test', 'another program', async (view) => {
        const came = { id, kind: 'observations', name: 'a.csv', size: 1, sha256: 'x', uploadedBy: 'Lan', notes: [] };
        const stored = await addImport(view, came, { numbers: 'auto', encoding: 'auto', sheet: null }, program);
        if (state === 'reading') await moveImport(view, stored, { state, run: 1 }, program);
      });
      return id;
    };
    const stateOf = async (id: string) => (await rig.report(id)).file?.state;
    const pass = (ms: number): void => void (rig.clock.at = new Date(rig.clock.at.getTime() + ms));

    it('[IM9] silence counts while a file is read; what waits in a queue that lives is left to it', async () => {
      const dead = [await add(elsewhere('killed'), 'reading'), await add(elsewhere('killed'), 'queued')];
      const waiting = await add(elsewhere('living'), 'queued');
      pass(11 * MINUTE);
      const living = await add(elsewhere('living'), 'reading');
      expect(await markInterrupted(rig.store, rig.context.now)).toBe(2);
      expect(await Promise.all([...dead, waiting, living].map(stateOf))).toEqual(['interrupted', 'interrupted', 'queued', 'reading']);
    });

    it('[IM9] where a program holds its database alone, every other one has ended', async () => {
      const ids = [await add(elsewhere('before'), 'reading'), await add(elsewhere('before'), 'queued')];
      expect(await markInterrupted(rig.store, rig.context.now)).toBe(0);
      expect(await markInterrupted(rig.store, rig.context.now, true)).toBe(2);
      expect(await Promise.all(ids.map(stateOf))).toEqual(['interrupted', 'interrupted']);
    });

    it('[IM9] looks again while the gateway runs, until it stops', async () => {
      const dir = await mkdtemp(join(tmpdir(), 'ioc-imports-'));
      const id = await add(elsewhere('killed'), 'reading');
      const door = await openImportDoor({ store: rig.store, dir, now: rig.context.now, maxBytes: 1_000, lookMs: 20 });
      expect([door.interrupted, await stateOf(id)]).toEqual([0, 'reading']);
      pass(11 * MINUTE);
      await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('interrupted');
      await door.stop();
      const later = await add(elsewhere('killed'), 'reading');
      pass(11 * MINUTE);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await stateOf(later)).toBe('reading');
      await rm(dir, { recursive: true });
    });

    it('[IM6] a check anew that breaks off leaves the report of the check before', async () => {
      const { id } = await rig.send(csv('TY-LE;2026-01;5;%;;;', 'TY-LE;2026-02;6;%;;;'));
      await rig.store.write('test', 'check anew', async (view) => {
        const stored = await readImport(view.db, view.revision, id);
        if (!stored) throw new Error('not known');
        await moveImport(view, stored, { state: 'reading', run: stored.run + 1 }, elsewhere('killed'));
      });
      expect((await rig.report(id)).rows).toHaveLength(2);
      expect(await markInterrupted(rig.store, rig.context.now, true)).toBe(1);
      expect(await rig.report(id)).toMatchObject({ file: { state: 'interrupted' }, total: 2, rows: [{ line: 2 }, { line: 3 }] });
      let text = '';
      for await (const piece of (await reportCsv(rig.store, id))?.text ?? []) text += piece;
      expect(text.trimEnd().split('\r\n')).toHaveLength(3);
    });
  });
}

describe('what other machines left in the folder of uploads', () => {
  it('[IM9] is removed when it is older than any file waits, or at once by who has the folder alone', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'ioc-folder-'));
    const mark = Buffer.from(JSON.stringify(elsewhere('killed'))).toString('base64url');
    for (const name of ['old', 'new']) await writeFile(join(dir, `${name}.${mark}`), 'left behind');
    const before = new Date(Date.now() - 25 * 60 * MINUTE);
    await utimes(join(dir, `old.${mark}`), before, before);
    await createUploadFolder(dir).clean();
    expect(await readdir(dir)).toEqual([`new.${mark}`]);
    await createUploadFolder(dir, true).clean();
    expect(await readdir(dir)).toEqual([]);
    await rm(dir, { recursive: true });
  });
});
