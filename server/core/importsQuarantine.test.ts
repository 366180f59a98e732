import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importOptions } from '../../contract/imports/importOptions';
import { takeUpload } from '../imports/takeUpload';
import { TEST_ENGINES } from '../store/engines.rig';
import { openServiceRig } from './services/serviceImport.rig';
import { recordIndicators } from '../ingest/recordIndicators';
import { sample, type ImportRig } from './imports.rig';
import { sourceBench } from './sources.rig';

const HEAD = 'Đơn vị;Kỳ;Ngày ghi nhận;Thành phần;Điểm';
const csv = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
const GOOD = 'so-y-te;2026-10;05/11/2026;dung-han;18';
const SOURCE = 'import:service-scores';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what the import door refuses on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    let bench: ReturnType<typeof sourceBench>;
    const send = (text: string, name = 'diem.csv') => rig.send(text, name, {}, 'service-scores');
    const states = async () => (await bench.detail(SOURCE)).recentRefused.map(({ file, line, state }) => `${file} ${line} ${state}`);
    beforeEach(async () => {
      rig = await openServiceRig(engine);
      bench = sourceBench(
        () => rig.store,
        () => rig.clock.at,
      );
    }, 120_000);
    afterEach(() => rig.close());

    it('[SR1] [DV6] lies row by row in the quarantine of a source of its own, once, until it comes rightly, is cancelled or dismissed', async () => {
      const bad = csv(GOOD, 'Xã Lạ;2026-10;05/11/2026;dung-han;18', 'so-y-te;2026-10;05/11/2026;TDGQ;25');
      const file = await send(bad);
      const then = rig.clock.at.toISOString();
      expect(await bench.one(SOURCE)).toMatchObject({
        kind: 'report-files',
        name: expect.stringMatching(/^Tệp nhập: Điểm phục vụ/),
        accepted: 0,
        refused: 2,
        open: 2,
        lastFailure: { reason: expect.stringMatching(/^diem\.csv, dòng 3: Không có đơn vị "Xã Lạ"/) },
      });
      expect((await bench.detail(SOURCE)).openRefused).toMatchObject([
        {
          file: 'diem.csv',
          line: 4,
          raw: 'so-y-te;2026-10;05/11/2026;TDGQ;25',
          reason: expect.stringMatching(/điểm 25 vượt mức tối đa 20/),
        },
        { file: 'diem.csv', line: 3, reason: expect.stringMatching(/Xã Lạ/) },
      ]);
      // Told again, nothing more lies there; dismissed by hand, one less.
      await send(bad, 'diem-lai.csv');
      expect(await bench.one(SOURCE)).toMatchObject({ refused: 2, open: 2 });
      const [newest] = (await bench.detail(SOURCE)).openRefused;
      expect((await bench.command('intake.dismiss', newest?.version ?? 0, { row: newest?.id, note: 'Dòng thử, không dùng' })).status).toBe(
        200,
      );
      expect(await bench.one(SOURCE)).toMatchObject({ open: 1 });

      const right = await send(csv(GOOD));
      expect((await rig.give('import.apply', right)).status).toBe(200);
      // Whose row the one of an unknown commune is nobody can tell: a person decides.
      expect(await states()).toEqual(['diem.csv 4 dismissed', 'diem.csv 3 open']);
      expect(await bench.one(SOURCE)).toMatchObject({ accepted: 1, refused: 2, open: 1 });

      const whole = await send('Cột lạ;Cột khác\r\n1;2', 'hong.csv');
      expect(whole.state).toBe('refused');
      expect(await states()).toContain('hong.csv 0 open');
      const other = await send(csv('Xã Không;2026-10;05/11/2026;dung-han;18'), 'khac.csv');
      expect((await rig.give('import.cancel', other)).status).toBe(200);
      expect(await states()).toContain('khac.csv 2 dismissed');
      expect(await bench.one(SOURCE)).toMatchObject({ refused: 4, open: 2 });
      expect(await bench.one(SOURCE, then)).toMatchObject({ refused: 2, open: 2 });
      expect((await bench.intake()).refused).toBe(0);
      expect(file.counts?.refused).toBe(2);
    });

    it('[SR1] is not closed by a file of the same name from another sender or of another month', async () => {
      const name = 'bao-cao.csv';
      await send(csv(GOOD, 'so-y-te;2026-10;05/11/2026;dung-han;17', 'Xã Lạ;2026-10;05/11/2026;dung-han;18'), name);
      const open = async () => (await bench.detail(SOURCE)).openRefused.map(({ line }) => line).toSorted();
      expect(await open()).toEqual([3, 4]);
      const upload = { id: randomUUID(), kind: 'service-scores', name, options: importOptions.parse({}) };
      const { store, door } = rig;
      const sender = { id: 'xa-khac', name: 'Xã khác' };
      await takeUpload({ store, folder: door.folder, limit: door.maxBytes }, upload, Readable.from([Buffer.from(csv(GOOD))]), sender);
      expect((await rig.give('import.apply', await rig.settle(upload.id))).status).toBe(200);
      expect(await open()).toEqual([3, 4]);
      expect((await rig.give('import.apply', await send(csv('so-y-te;2026-09;05/10/2026;dung-han;18'), name))).status).toBe(200);
      expect(await open()).toEqual([3, 4]);
      expect((await rig.give('import.apply', await send(csv('so-y-te;2026-10;05/11/2026;dung-han;17'), name))).status).toBe(200);
      expect(await open()).toEqual([4]);
    });

    it('[SR1] is closed when a check that is done again finds it right, and a file without a fault makes no source', async () => {
      await send(csv(GOOD), 'dung.csv');
      expect((await bench.all()).some(({ id }) => id === SOURCE)).toBe(false);
      const file = await rig.send('Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính\r\nTY-LE;2026-01;10;%\r\nMOI;2026-01;10;%', 'so.csv');
      expect(await bench.one('import:observations')).toMatchObject({ refused: 1, open: 1 });
      const check = async () => rig.settle((await rig.give('import.check', await rig.settle(file.id))).file?.id ?? '');
      await check();
      expect(await bench.one('import:observations')).toMatchObject({ refused: 1, open: 1 });
      const more = sample.indicators.slice(0, 1).map((each) => ({ ...each, code: 'MOI' }));
      await recordIndicators(rig.store, { ...sample, indicators: more }, { actor: 'test', reason: 'one more' });
      expect((await check()).counts).toMatchObject({ refused: 0 });
      expect(await bench.one('import:observations')).toMatchObject({ refused: 1, open: 0 });
    });
  });
}
