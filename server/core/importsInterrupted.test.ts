import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImportDoor } from '../imports/importDoor';
import { createRowClearing } from '../imports/clearRows';
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

    it('[IM16] a check that gets no further is ended with its reason, and the file behind it is read', async () => {
      // Checked anew, so that no thread has to start within the term.
      const [stuck, behind] = [await rig.send(csv('TY-LE;2026-01;5;%;;;')), await rig.send(csv('TY-LE;2026-02;5;%;;;'))];
      // Of the same program: it would read them itself.
      await rig.door.stop();
      await rig.give('import.check', stuck);
      await rig.give('import.check', behind);
      let isHung = true;
      const store: typeof rig.store = {
        ...rig.store,
        read: (asOf, view) => {
          if (!isHung) return rig.store.read(asOf, view);
          isHung = false;
          return new Promise(() => {});
        },
      };
      const dir = await mkdtemp(join(tmpdir(), 'ioc-imports-'));
      const door = await openImportDoor({ store, dir, now: rig.context.now, maxBytes: 1_000, checkSilentMs: 8_000 });
      await door.queue.idle();
      expect((await rig.report(stuck.id)).file).toMatchObject({
        state: 'refused',
        reasons: [expect.stringMatching(/không tiến thêm được.*gửi lại/)],
      });
      expect(await stateOf(behind.id)).toBe('checked');
      await door.stop();
      await rm(dir, { recursive: true, force: true });
    });

    it('[IM15] clears the rows of files that ended long ago, keeps what was refused and the counts, and says so of every moment', async () => {
      const rows = csv('TY-LE;2026-01;5;%;;;', 'KHONG-CO;2026-01;5;%;;;', 'TY-LE;2026-02;6;%;;;');
      const kept = await rig.send(rows, 'cho-quyet-dinh.csv');
      const file = await rig.send(rows, 'da-huy.csv');
      const then = rig.clock.at.toISOString();
      await rig.give('import.cancel', file);
      const clear = createRowClearing(rig.store, rig.context.now, 30);
      pass(29 * 24 * 60 * MINUTE);
      expect([await clear(), (await rig.report(file.id)).rowsClearedAt]).toEqual([0, null]);
      pass(2 * 24 * 60 * MINUTE);
      const before = await rig.store.heads();
      expect(await clear()).toBe(2);
      // Every open page fetches anew.
      expect((await rig.store.heads()).find(({ channel }) => channel === 'imports')?.epoch).not.toBe(
        before.find(({ channel }) => channel === 'imports')?.epoch,
      );
      const counts = { rows: 3, accepted: 2, warned: 0, refused: 1, known: 0 };
      for (const asOf of [null, then]) {
        const report = await rig.report(file.id, {}, asOf);
        expect(report).toMatchObject({
          file: { state: asOf ? 'checked' : 'cancelled', counts },
          total: 1,
          rowsClearedAt: expect.any(String),
        });
        expect(report.rows.map(({ line, verdict }) => [line, verdict])).toEqual([[3, 'refused']]);
        expect(await rig.report(file.id, { verdict: 'accepted' }, asOf)).toMatchObject({ rows: [], total: 0 });
      }
      let text = '';
      for await (const piece of (await reportCsv(rig.store, file.id))?.text ?? []) text += piece;
      expect(text.trimEnd().split('\r\n').slice(1)).toEqual([
        expect.stringMatching(/^3;Từ chối/),
        expect.stringMatching(/^;;;Chi tiết các dòng không bị từ chối đã được dọn ngày \d\d\/\d\d\/\d{4}\.$/),
      ]);
      expect(await rig.report(kept.id)).toMatchObject({ total: 3, rowsClearedAt: null });
      expect(await clear()).toBe(0);
    });

    it('[IM15] what a program that ended left half cleared is cleared by the next one', async () => {
      const file = await rig.send(csv('TY-LE;2026-01;5;%;;;', 'TY-LE;2026-02;6;%;;;'));
      await rig.give('import.cancel', file);
      await rig.store.record(({ db }) => sql`update import_file set rows_cleared_at = now() where id = ${file.id}`.execute(db));
      expect(await createRowClearing(rig.store, rig.context.now, 30)()).toBe(2);
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
