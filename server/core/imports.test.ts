import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from '../../contract/events';
import { markInterrupted } from '../imports/markInterrupted';
import { reportCsv } from '../imports/reportCsv';
import { addImport, moveImport } from '../imports/rows/storedImport';
import { createUploadFolder } from '../imports/uploadFolder';
import { TEST_ENGINES } from '../store/engines.rig';
import { csv, openImportRig, type ImportRig } from './imports.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the import door on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    beforeEach(async () => void (rig = await openImportRig(engine)), 120_000);
    afterEach(() => rig.close());
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

    it('[IM9] files wait their turn, tell how far they are, and stop when they are cancelled', async () => {
      const many = csv(...Array.from({ length: 3_000 }, (_, at) => `TY-LE;${2000 + (at % 20)};${at};%;;;`));
      const [first, second, third] = [
        await rig.put(many, 'a.csv'),
        await rig.put(csv('TY-LE;2026-01;5;%;;;'), 'b.csv'),
        await rig.put(many, 'c.csv'),
      ];
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
      expect((await rig.report(id)).file).toMatchObject({
        state: 'interrupted',
        reasons: [expect.stringMatching(/Số liệu cũ không bị thay đổi/)],
      });
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
      const { id } = await rig.send(csv('=HYPERLINK(1);2026-01;5;%;;;', 'TY-LE;2026-01;-5;%;;;'));
      const report = await reportCsv(rig.store, id);
      let text = '';
      for await (const piece of report?.text ?? []) text += piece;
      const lines = text.split('\r\n');
      expect(lines[0]).toBe(
        `\uFEFFDòng;Kết quả;Tác động;Lý do;Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính;"Mã xã, phường";Loại số liệu;Căn cứ`.replaceAll('"', ''),
      );
      expect(lines[1]).toContain(";'=HYPERLINK(1);");
      expect(lines[2]).toMatch(/^3;Nhận, cần xem;Số mới;Tỷ lệ -5% nằm ngoài 0–100%\.;TY-LE;2026-01;-5;%/);
    });
  });
}
