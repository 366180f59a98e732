import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { change } from '../../contract/events';
import type { ImportRow } from '../../contract/imports/importedFile';
import { markInterrupted } from '../imports/markInterrupted';
import { reportCsv } from '../imports/reportCsv';
import { addImport, moveImport, readImport } from '../imports/rows/storedImport';
import { createUploadFolder } from '../imports/uploadFolder';
import { recordIndicators } from '../ingest/recordIndicators';
import { TEST_ENGINES } from '../store/engines.rig';
import { openImportRig, sample, type ImportRig } from './imports.rig';

const HEAD = 'Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính;Mã xã, phường;Loại số liệu;Căn cứ';
const csv = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
const observed = (code: string, period: string, value: number, more: object = {}) => ({
  indicatorCode: code,
  breakdown: [],
  role: 'actual',
  period,
  value: { kind: 'number', value },
  verbatim: String(value),
  alignment: 'exact',
  basis: null,
  source: 'Báo cáo trước',
  provenance: 'imported',
  observedAt: null,
  ...more,
});
const byLine = (rows: readonly ImportRow[]) => Object.fromEntries(rows.map(({ line, verdict, effect }) => [line, [verdict, effect]]));

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the import door on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    beforeEach(async () => void (rig = await openImportRig(engine)), 120_000);
    afterEach(() => rig.close());
    const record = (...observations: object[]) =>
      recordIndicators(rig.store, { set: { id: 'mau' }, observations }, { actor: 'lan', reason: 'test' });

    it('[IM1] [IM7] checks without changing a figure, stores the whole file in one revision, and keeps the receipt', async () => {
      await record(observed('TY-LE', '2026-01', 10), observed('TY-LE', '2026-02', 20));
      const before = await rig.figures();
      const file = await rig.send(csv('TY-LE;2026-01;10;%;;;', 'TY-LE;2026-02;21,5;%;;;', 'THU;2026-01;1.234.567,5;triệu đồng;03646;;', 'TY-LE;2026;60;;;Kế hoạch;NQ 01'));
      expect(file).toMatchObject({ state: 'checked', counts: { rows: 4, accepted: 3, warned: 1, refused: 0, known: 1 } });
      const { rows, header } = await rig.report(file.id);
      expect(byLine(rows)).toEqual({ 2: ['accepted', 'known'], 3: ['warned', 'changed'], 4: ['accepted', 'new'], 5: ['accepted', 'new'] });
      expect(rows[1]?.reasons).toEqual([expect.stringMatching(/Thay 20 \(Báo cáo trước\), ghi ở phiên bản \d+/)]);
      expect(header.join(';')).toBe(HEAD);
      expect(await rig.figures()).toEqual(before);

      const { file: applied, revision } = await rig.give('import.apply', file);
      expect(applied).toMatchObject({ state: 'applied', recorded: 3, appliedRevision: revision, appliedBy: 'Người dùng tại máy' });
      expect(applied?.sha256).toMatch(/^[\da-f]{64}$/);
      expect(await rig.figures()).toEqual({ ...before, 'TY-LE 2026-02 actual': 21.5, 'THU 2026-01 actual 03646': 1234.5675, 'TY-LE 2026 plan': 60 });
      const { rows: revisions } = await rig.store.read(null, ({ db }) => sql`select distinct revision from observation where revision >= ${revision}`.execute(db));
      expect(revisions).toHaveLength(1);
    });

    it('[IM6] refuses row by row with the reason, and stores nothing of such a file', async () => {
      const before = await rig.figures();
      const file = await rig.send(
        csv(
          'KHONG-CO;2026-01;1;;;;',
          'TY-LE;2026-13;1;;;;',
          'TY-LE;2026-01;abc;;;;',
          'TY-LE;2026-01;5;triệu đồng;;;',
          'TY-LE;2026-01;5;%;99999;;',
          'TY-LE;2026-01;5;%;03700;;',
          'TY-LE;2026-02;5;%;;Kế hoạch;',
          'TY-LE;2026-02;5;%;;Kế hoạch;QĐ 99',
          'TY-LE;2026-03;5;%;;;',
          'TY-LE;tháng 3/2026;6;%;;;',
          'TY-LE;;6;%;;;',
        ),
      );
      expect(file.counts).toEqual({ rows: 11, accepted: 1, warned: 0, refused: 10, known: 0 });
      const { rows } = await rig.report(file.id, { verdict: 'refused' });
      const words = rows.map(({ line, reasons }) => `${line}: ${reasons.join(' ')}`);
      expect(words).toEqual([
        expect.stringMatching(/^2: Không có chỉ tiêu mã "KHONG-CO"/),
        expect.stringMatching(/^3: Kỳ: "2026-13" không phải kỳ/),
        expect.stringMatching(/^4: Giá trị: "abc" không phải số/),
        expect.stringMatching(/^5: Đơn vị tính "triệu đồng" không quy đổi được/),
        expect.stringMatching(/^6: .*không có "99999"/),
        expect.stringMatching(/^7: .*"03700".*không còn hoặc chưa có hiệu lực/),
        expect.stringMatching(/^8: .*phải có căn cứ/),
        expect.stringMatching(/^9: Không có căn cứ "QĐ 99".*NQ 01/),
        expect.stringMatching(/^11: Trùng với dòng 10/),
        expect.stringMatching(/^12: Thiếu Kỳ/),
      ]);
      const { refused } = await rig.give('import.apply', file);
      expect([refused?.status, refused?.detail]).toEqual([409, expect.stringMatching(/còn 10 dòng bị từ chối/)]);
      expect(await rig.figures()).toEqual(before);
    });

    it('[IM7] a file whose figures moved since its check is not stored until it is checked anew', async () => {
      const file = await rig.send(csv('TY-LE;2026-01;5;%;;;', 'TY-LE;2026-02;6;%;;;'));
      await record(observed('TY-LE', '2026-02', 9));
      const { refused } = await rig.give('import.apply', file);
      expect(refused?.detail).toMatch(/dòng 3 của tệp đã thay đổi.*Kiểm tra lại/);
      const { file: queued } = await rig.give('import.check', file);
      expect(queued?.state).toBe('queued');
      const anew = await rig.settle(file.id);
      expect(anew).toMatchObject({ state: 'checked', counts: { rows: 2, accepted: 1, warned: 1 } });
      expect((await rig.give('import.apply', anew)).status).toBe(200);
      expect(await rig.figures()).toMatchObject({ 'TY-LE 2026-01 actual': 5, 'TY-LE 2026-02 actual': 6 });
    });

    it('[IM7] a set that was defined anew since the check asks for a new one; a figure elsewhere does not', async () => {
      const file = await rig.send(csv('TY-LE;2026-01;5;%;;;'));
      await record(observed('THU', '2026-02', 9));
      const [share] = sample.indicators;
      await recordIndicators(rig.store, { set: { id: 'mau' }, indicators: [{ ...share, name: 'Tên khác' }] }, { actor: 'lan', reason: 'test' });
      expect((await rig.give('import.apply', file)).refused?.detail).toMatch(/danh mục chỉ tiêu đã thay đổi/);
      await rig.give('import.check', file);
      const anew = await rig.settle(file.id);
      await record(observed('THU', '2026-03', 9));
      expect((await rig.give('import.apply', anew)).status).toBe(200);
    });

    it('[IM7] the same bytes are told when they come again, and are not stored twice', async () => {
      const text = csv('TY-LE;2026-01;5;%;;;');
      const first = await rig.send(text, 'lan-1.csv');
      const { revision } = await rig.give('import.apply', first);
      const again = await rig.send(text, 'lan-2.csv');
      expect(again.notes.join(' ')).toMatch(new RegExp(`đã được ghi ở phiên bản ${revision}.*lan-1.csv`));
      expect((await rig.give('import.apply', again)).refused?.detail).toMatch(/không ghi lần nữa/);
      const other = await rig.send(`${text}\r\n`, 'lan-3.csv');
      expect((await rig.give('import.apply', other)).refused?.detail).toMatch(/đã có trong hệ thống/);
    });

    it('[IM7] a command decided on an older state comes too late, and a key is done once', async () => {
      const file = await rig.send(csv('TY-LE;2026-01;5;%;;;'));
      const late = await rig.give('import.apply', { ...file, version: file.version - 1 });
      expect(late.refused?.current).toMatchObject({ file: { id: file.id, version: file.version } });
      expect((await rig.give('import.apply', file)).status).toBe(200);
      expect((await rig.give('import.apply', file)).refused?.detail).toMatch(/đã ghi vào số liệu/);
    });

    it('[IM8] undo is a new revision: what was replaced stands again, what was added is withdrawn, and history stays', async () => {
      await record(observed('TY-LE', '2026-02', 20, { provenance: 'published', source: 'Niên giám' }));
      const before = await rig.figures();
      const file = await rig.send(csv('TY-LE;2026-01;5;%;;;', 'TY-LE;2026-02;6;%;;;', 'THU;2026-01;7;tỷ đồng;03646;;'));
      const applied = await rig.give('import.apply', file);
      const then = rig.clock.at.toISOString();
      if (!applied.file) throw new Error('not applied');
      const undone = await rig.give('import.undo', applied.file);
      expect(undone.file).toMatchObject({ state: 'undone', undoneRevision: undone.revision });
      expect(undone.revision).toBeGreaterThan(applied.revision ?? 0);
      expect(await rig.figures()).toEqual(before);
      expect(await rig.figures(then)).toEqual({ 'TY-LE 2026-01 actual': 5, 'TY-LE 2026-02 actual': 6, 'THU 2026-01 actual 03646': 7 });
      const { rows } = await rig.store.read(null, ({ db }) =>
        sql`select source, provenance, recorder from observation where revision = ${undone.revision} and not withdrawn`.execute(db),
      );
      expect(rows).toEqual([{ source: 'Niên giám', provenance: 'published', recorder: 'lan' }]);
      // What was withdrawn can come again.
      const again = await rig.send(csv('TY-LE;2026-01;5;%;;;', 'TY-LE;2026-02;6;%;;;', 'THU;2026-01;7;tỷ đồng;03646;;'));
      expect(again.counts).toMatchObject({ rows: 3, known: 0 });
      expect((await rig.give('import.apply', again)).file?.recorded).toBe(3);
      expect(await rig.figures()).toMatchObject({ 'TY-LE 2026-01 actual': 5 });
    });

    it('[IM8] undo is refused where something newer stands, and names it', async () => {
      const file = await rig.send(csv('TY-LE;2026-01;5;%;;;', 'TY-LE;2026-02;6;%;;;'));
      const { file: applied } = await rig.give('import.apply', file);
      await record(observed('TY-LE', '2026-02', 8));
      if (!applied) throw new Error('not applied');
      expect((await rig.give('import.undo', applied)).refused?.detail).toMatch(/TY-LE kỳ 2026-02 \(phiên bản \d+\)/);
      expect(await rig.figures()).toMatchObject({ 'TY-LE 2026-01 actual': 5, 'TY-LE 2026-02 actual': 8 });
    });

    it('[IM9] files wait their turn, tell how far they are, and stop when they are cancelled', async () => {
      const many = csv(...Array.from({ length: 3_000 }, (_, at) => `TY-LE;${2000 + (at % 20)};${at};%;;;`));
      const [first, second, third] = [await rig.put(many, 'a.csv'), await rig.put(csv('TY-LE;2026-01;5;%;;;'), 'b.csv'), await rig.put(many, 'c.csv')];
      const cancelled = await rig.give('import.cancel', third);
      expect(cancelled.file?.state).toBe('cancelled');
      expect((await rig.settle(first.id)).state).toBe('checked');
      expect((await rig.settle(second.id)).state).toBe('checked');
      expect((await rig.settle(third.id)).state).toBe('cancelled');
      const changes = (await rig.published()).map((each) => change.parse(each));
      const told = changes.flatMap((each) => (each.kind === 'import.changed' ? [`${each.file.name} ${each.file.state}`] : []));
      expect(told.indexOf('b.csv reading')).toBeGreaterThan(told.indexOf('a.csv checked'));
      expect(changes.some((each) => each.kind === 'import.changed' && (each.file.progress?.done ?? 0) > 0)).toBe(true);
      expect(await readdir(rig.dir)).toEqual([]);
    });

    it('[IM9] a file that is cancelled while it is read is let go at the next step', async () => {
      const many = csv(...Array.from({ length: 20_000 }, (_, at) => `TY-LE;${2000 + (at % 20)};${at};%;;;`));
      const { id } = await rig.put(many);
      rig.door.queue.wake();
      await expect.poll(async () => (await rig.report(id)).file?.state, { timeout: 60_000, interval: 20 }).toBe('reading');
      let outcome = 409;
      // Its progress makes new states all the while; a person presses again on what is shown.
      while (outcome === 409) {
        const { file } = await rig.report(id);
        if (!file || file.state !== 'reading') break;
        outcome = (await rig.give('import.cancel', file)).status;
      }
      expect((await rig.settle(id)).state).toBe('cancelled');
    });

    it('[IM9] what a program that ended was reading is shown as interrupted, and its files are removed', async () => {
      const gone = { host: (await import('node:os')).hostname(), pid: 2 ** 22 + 1, startedAt: null };
      const orphan = join(rig.dir, `x.${Buffer.from(JSON.stringify(gone)).toString('base64url')}`);
      await writeFile(orphan, 'left behind');
      const id = crypto.randomUUID();
      await rig.store.write('test', 'crash', async (view) => {
        const came = { id, kind: 'observations', name: 'a.csv', size: 1, sha256: 'x', uploadedBy: 'Lan', notes: [] };
        const stored = await addImport(view, came, { numbers: 'auto', encoding: 'auto', sheet: null }, gone);
        await moveImport(view, stored, { state: 'reading', run: 1 }, gone);
      });
      const living = await rig.put(csv('TY-LE;2026-01;5;%;;;'));
      await createUploadFolder(rig.dir).clean();
      expect(await markInterrupted(rig.store, rig.context.now)).toBe(1);
      expect((await rig.report(id)).file).toMatchObject({ state: 'interrupted', reasons: [expect.stringMatching(/Số liệu cũ không bị thay đổi/)] });
      expect(await readdir(rig.dir)).not.toContain(orphan.split('/').at(-1));
      expect(await markInterrupted(rig.store, rig.context.now)).toBe(0);
      expect((await rig.settle(living.id)).state).toBe('checked');
    });

    it('[IM5] a file that is refused whole says why and leaves the figures', async () => {
      const file = await rig.send('Chỉ có chữ\r\nkhông có bảng');
      expect(file).toMatchObject({ state: 'refused', counts: null, reasons: [expect.stringMatching(/Không thấy dòng tiêu đề/)] });
      expect((await rig.give('import.apply', file)).refused?.detail).toMatch(/bị từ chối/);
    });

    it('[IM1] the list and the report are of the moment asked for', async () => {
      const file = await rig.send(csv('TY-LE;2026-01;5;%;;;'));
      const then = rig.clock.at.toISOString();
      await rig.give('import.apply', file);
      expect((await rig.report(file.id, {}, then)).file?.state).toBe('checked');
      expect((await rig.report(file.id)).file?.state).toBe('applied');
    });

    it('[IM6] the report is downloaded with every row, and no cell of it is a formula', async () => {
      const { id } = await rig.send(csv("=HYPERLINK(1);2026-01;5;%;;;", 'TY-LE;2026-01;-5;%;;;'));
      const report = await reportCsv(rig.store, id);
      let text = '';
      for await (const piece of report?.text ?? []) text += piece;
      const lines = text.split('\r\n');
      expect(lines[0]).toBe(`\uFEFFDòng;Kết quả;Tác động;Lý do;Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính;"Mã xã, phường";Loại số liệu;Căn cứ`.replaceAll('"', ''));
      expect(lines[1]).toContain(";'=HYPERLINK(1);");
      expect(lines[2]).toMatch(/^3;Nhận, cần xem;Số mới;Tỷ lệ -5% nằm ngoài 0–100%\.;TY-LE;2026-01;-5;%/);
    });

    it('[IM7] two files applied at once are stored one after the other, and the later finds the figures moved', async () => {
      const one = await rig.send(csv('TY-LE;2026-01;5;%;;;'));
      const two = await rig.send(csv('TY-LE;2026-01;6;%;;;'));
      const answers = await Promise.all([rig.give('import.apply', one), rig.give('import.apply', two)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const kept = await rig.store.read(null, ({ db, revision }) => readImport(db, revision, one.id));
      expect(z.string().parse(kept?.file.state)).toMatch(/checked|applied/);
    });
  });
}
