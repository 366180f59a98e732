import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { ImportRow } from '../../contract/imports/importedFile';
import { readImport } from '../imports/rows/storedImport';
import { recordIndicators } from '../ingest/recordIndicators';
import { TEST_ENGINES } from '../store/engines.rig';
import { csv, HEAD, observed, openImportRig, sample, type ImportRig } from './imports.rig';

const byLine = (rows: readonly ImportRow[]) => Object.fromEntries(rows.map(({ line, verdict, effect }) => [line, [verdict, effect]]));

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what is decided on an imported file on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    beforeEach(async () => void (rig = await openImportRig(engine)), 120_000);
    afterEach(() => rig.close());
    const record = (...observations: object[]) =>
      recordIndicators(rig.store, { set: { id: 'mau' }, observations }, { actor: 'lan', reason: 'test' });

    it('[IM1] [IM7] checks without changing a figure, stores the whole file in one revision, and keeps the receipt', async () => {
      await record(observed('TY-LE', '2026-01', 10), observed('TY-LE', '2026-02', 20));
      const before = await rig.figures();
      const file = await rig.send(
        csv(
          'TY-LE;2026-01;10;%;;;',
          'TY-LE;2026-02;21,5;%;;;',
          'THU;2026-01;1.234.567,5;triệu đồng;03646;;',
          'TY-LE;2026;60;;;Kế hoạch;NQ 01',
        ),
      );
      expect(file).toMatchObject({ state: 'checked', counts: { rows: 4, accepted: 3, warned: 1, refused: 0, known: 1 } });
      const { rows, header } = await rig.report(file.id);
      expect(byLine(rows)).toEqual({ 2: ['accepted', 'known'], 3: ['warned', 'changed'], 4: ['accepted', 'new'], 5: ['accepted', 'new'] });
      expect(rows[1]?.reasons).toEqual([expect.stringMatching(/Thay 20 \(Báo cáo trước\), ghi ở phiên bản \d+/)]);
      expect(header.join(';')).toBe(HEAD);
      expect(await rig.figures()).toEqual(before);

      const { file: applied, revision } = await rig.give('import.apply', file);
      expect(applied).toMatchObject({ state: 'applied', recorded: 3, appliedRevision: revision, appliedBy: 'Người dùng tại máy' });
      expect(applied?.sha256).toMatch(/^[\da-f]{64}$/);
      expect(await rig.figures()).toEqual({
        ...before,
        'TY-LE 2026-02 actual': 21.5,
        'THU 2026-01 actual 03646': 1234.5675,
        'TY-LE 2026 plan': 60,
      });
      const { rows: revisions } = await rig.store.read(null, ({ db }) =>
        sql`select distinct revision from observation where revision >= ${revision}`.execute(db),
      );
      expect(revisions).toHaveLength(1);
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
      await recordIndicators(
        rig.store,
        { set: { id: 'mau' }, indicators: [{ ...share, name: 'Tên khác' }] },
        { actor: 'lan', reason: 'test' },
      );
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

    it('[IM13] a file with rows to be looked at is stored only by who names all of them, and the receipt keeps their number', async () => {
      const before = await rig.figures();
      const file = await rig.send(csv('TY-LE;2026-01;945;%;;;', 'TY-LE;2025-01;-1;%;;;', 'TY-LE;2024-01;5;%;;;'));
      expect(file.counts).toMatchObject({ rows: 3, warned: 2, refused: 0 });
      for (const seen of [{ warnings: 0 }, { warnings: 1 }, { warnings: 3 }, { warnings: undefined }]) {
        const { status, refused } = await rig.give('import.apply', file, seen);
        expect([status, refused?.detail]).toEqual([409, expect.stringMatching(/có 2 dòng cần xem/)]);
      }
      expect(await rig.figures()).toEqual(before);
      expect((await rig.give('import.apply', file, { warnings: 2 })).file).toMatchObject({ state: 'applied', acknowledged: 2 });
    });

    it('[IM14] undo asks for a reason and for what goes with it, and the file keeps both with who and when', async () => {
      const { file } = await rig.give('import.apply', await rig.send(csv('TY-LE;2026-01;5;%;;;', 'TY-LE;2026-02;6;%;;;')));
      if (!file) throw new Error('not applied');
      for (const reason of ['', '    ', 'Sai', undefined]) expect((await rig.give('import.undo', file, { reason })).status).toBe(400);
      const said = (figure: string, version: number, act: string, of: number) =>
        rig.store.write('lan', 'said', async (view) => {
          await sql`insert into figure_act (figure, version, revision, set_id, figure_revision, value, act, note, cause, remedy, agency_id,
              agency_name, actor, actor_name, at)
            values (${figure}, ${version}, ${view.revision}, 'mau', ${of}, '{"kind":"number","value":5}'::jsonb, ${act}, 'Ghi chú', null, null,
              'so-mau', 'Sở Mẫu', 'lan', 'Nguyễn Thị Lan', ${view.at}::timestamptz)`.execute(view.db);
          // As every act is told.
          await view.renewEpoch('confirmations');
        });
      const of = file.appliedRevision ?? 0;
      expect(await rig.attached(file.id)).toEqual({ named: [], total: 0 });
      await said('mau/TY-LE/actual/2026-01//', 1, 'confirm', of);
      await said('mau/TY-LE/actual/2026-02//', 1, 'confirm', of - 1);
      await said('mau/TY-LE/actual/2026-02//', 2, 'flag', of);
      await said('mau/TY-LE/actual/2026-02//', 3, 'withdraw-verdict', of);
      await said('mau/TY-LE/actual/2026-02//', 4, 'explain', of);
      const words = [
        expect.stringMatching(/^TY-LE kỳ 2026-01: Sở Mẫu \(Nguyễn Thị Lan\) xác nhận ngày 20\/11\/2026$/),
        expect.stringMatching(/^TY-LE kỳ 2026-02: Sở Mẫu .* giải trình ngày/),
      ];
      expect(await rig.attached(file.id)).toEqual({ named: words, total: 2 });
      const blind = await rig.give('import.undo', file);
      expect([blind.status, blind.refused?.detail]).toEqual([409, expect.stringMatching(/đang có 2 xác nhận, nghi vấn, giải trình/)]);
      const { file: undone, revision } = await rig.give('import.undo', file, { reason: '  Số của tháng trước ', attached: 2 });
      expect(undone).toMatchObject({
        state: 'undone',
        undoneRevision: revision,
        undone: {
          by: 'Người dùng tại máy',
          at: undone?.stateAt,
          revision,
          reason: 'Số của tháng trước',
          attached: words,
          attachedTotal: 2,
        },
      });
    });

    it('[IM8] undo is refused where something newer stands, and names it', async () => {
      const file = await rig.send(csv('TY-LE;2026-01;5;%;;;', 'TY-LE;2026-02;6;%;;;'));
      const { file: applied } = await rig.give('import.apply', file);
      await record(observed('TY-LE', '2026-02', 8));
      if (!applied) throw new Error('not applied');
      expect((await rig.give('import.undo', applied)).refused?.detail).toMatch(/TY-LE kỳ 2026-02 \(phiên bản \d+\)/);
      expect(await rig.figures()).toMatchObject({ 'TY-LE 2026-01 actual': 5, 'TY-LE 2026-02 actual': 8 });
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
