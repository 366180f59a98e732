import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { TEST_ENGINES } from '../../store/engines.rig';
import { answer } from '../answer';
import { openImportRig, type ImportRig } from '../imports.rig';

const HEAD = 'Khoản;Kỳ;Loại số liệu;Xã, phường;Số tiền;Đơn vị tính;Ngày giao dự toán;Văn bản giao dự toán';
const csv = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`files of the budget on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    const send = (text: string, name = 'ngan-sach.csv') => rig.send(text, name, {}, 'budget');
    const budget = async (asOf: string | null = null) =>
      FEEDS.budget.body.parse(
        (await answer({ feed: 'budget', params: { year: '2026' }, asOf }, LOCAL_PRINCIPAL, rig.context)).envelope.body,
      );
    const months = async (item: string, area: string | null = null) =>
      (await budget()).cells.find((cell) => cell.item === item && cell.area === area)?.months.filter((month) => month !== null);
    const revenue = async () => {
      const params = { set: 'ngan-sach', indicator: 'thu' };
      const { envelope } = await answer({ feed: 'series', params, asOf: null }, LOCAL_PRINCIPAL, rig.context);
      return FEEDS.series.body.parse(envelope.body).points.map(({ period, value }) => [period, value]);
    };
    const reasons = async (id: string) =>
      (await rig.report(id)).rows.map(({ line, verdict, reasons: told }) => `${line} ${verdict}: ${told.join(' ')}`);
    beforeEach(async () => {
      rig = await openImportRig(engine);
      await rig.store.ensureChannels(['budget']);
    }, 120_000);
    afterEach(() => rig.close());

    it('[IM6] refuses what is no amount of an item, of an area or of a period, each for its reason', async () => {
      const file = await send(
        csv(
          'khoan-la;2026-03;;;1;đồng;;',
          'tncn;2026;;;1;đồng;;',
          'tncn;2026-12;;;1;đồng;;',
          'tncn;2026-03;;99999;1;đồng;;',
          'tncn;2026-03;;;1;%;;',
          'tncn;2026-03;;;0,5;đồng;;',
          'tncn;2026-03;Lũy kế;;-1;đồng;;',
          'tncn;2026;Dự toán HĐND giao;;1;tỷ đồng;;',
          'tncn;2026;Dự toán TW giao;03646;1;tỷ đồng;09/12/2025;NQ 1',
          'dat;2026-03;;;5;đồng;;',
          'dat;tháng 3/2026;Lũy kế;;5;đồng;;',
          'xo-so;2026-03;Sai;;5;đồng;;',
        ),
      );
      expect(file.counts).toMatchObject({ rows: 12, refused: 11 });
      expect(await reasons(file.id)).toEqual([
        expect.stringMatching(/^2 refused: Không có khoản "khoan-la"/),
        expect.stringMatching(/^3 refused: Kỳ: "2026" phải là một tháng/),
        expect.stringMatching(/^4 refused: Kỳ 2026-12 chưa bắt đầu/),
        expect.stringMatching(/^5 refused: Không có xã, phường mã "99999"/),
        expect.stringMatching(/^6 refused: Đơn vị tính "%" không phải đơn vị tiền/),
        expect.stringMatching(/^7 refused: Số tiền lẻ hơn một đồng/),
        expect.stringMatching(/^8 refused: Số lũy kế không thể âm/),
        expect.stringMatching(/^9 refused: Dự toán phải có ngày giao\. Dự toán phải nêu văn bản giao\./),
        expect.stringMatching(/^10 refused: Dự toán Trung ương giao cho cả tỉnh/),
        expect.stringMatching(/^11 accepted/),
        expect.stringMatching(/^12 refused: Trùng với dòng 11/),
        expect.stringMatching(/^13 refused: Loại số liệu: "Sai" không có/),
      ]);
      expect((await budget()).cells).toEqual([]);
    });

    it('[MN1] records a file into the actual ledger: months, sums from the start of the year, both estimates, totals compared and not counted', async () => {
      const file = await send(
        csv(
          'Thu nội địa;2026-02;;;16,5;triệu đồng;;',
          'tncn;2026-02;Thực hiện;;10;triệu đồng;;',
          'Lệ phí trước bạ;tháng 2/2026;;03646;6.500.000;đồng;;',
          'tncn;2026-01;;;4;triệu đồng;;',
          'tncn;2026-03;Lũy kế;;20;triệu đồng;;',
          'tncn;2026;Dự toán HĐND giao;;100;triệu đồng;09/12/2025;Nghị quyết 1',
          'tncn;2026;Dự toán TW giao;;90;triệu đồng;04/12/2025;Quyết định 2',
          'truoc-ba;2026;Dự toán HĐND giao;03646;30;triệu đồng;09/12/2025;Nghị quyết 1',
        ),
      );
      expect(file.counts, (await reasons(file.id)).join('\n')).toMatchObject({ refused: 1 });
      // The total of February: its parts stand under two kinds of place, the province's own and an area's.
      expect(await reasons(file.id)).toContainEqual(
        expect.stringMatching(/^2 refused: Tổng "Thu nội địa" ghi 16\.500\.000 đồng, .* 10\.000\.000 đồng, chênh 6\.500\.000/),
      );
      const right = await send(
        csv(
          'Thu nội địa;2026-02;;Toàn tỉnh;16,5;triệu đồng;;',
          'tncn;2026-02;Thực hiện;;10;triệu đồng;;',
          'Lệ phí trước bạ;tháng 2/2026;;03646;6.500.000;đồng;;',
          'tncn;2026-01;;;4;triệu đồng;;',
          'tncn;2026-03;Lũy kế;;20;triệu đồng;;',
          'tncn;2026;Dự toán HĐND giao;;100;triệu đồng;09/12/2025;Nghị quyết 1',
          'tncn;2026;Dự toán TW giao;;90;triệu đồng;04/12/2025;Quyết định 2',
          'truoc-ba;2026;Dự toán HĐND giao;03646;30;triệu đồng;09/12/2025;Nghị quyết 1',
        ),
      );
      expect(right.counts, (await reasons(right.id)).join('\n')).toMatchObject({ rows: 8, refused: 0, warned: 0, known: 1 });
      const { file: applied } = await rig.give('import.apply', right);
      expect(applied).toMatchObject({ state: 'applied', recorded: 7 });
      const body = await budget();
      expect(body).toMatchObject({ ledger: 'actual', lastMonth: '2026-03', receipt: { provenance: 'imported' } });
      expect(await months('tncn')).toEqual([4_000_000, 10_000_000, 6_000_000]);
      expect(body.cells.find(({ area }) => area === '03646')).toMatchObject({ item: 'truoc-ba', estimate: 30_000_000 });
      expect(body.estimates.map(({ level, amount, document }) => [level, amount, document])).toEqual([
        ['central', 90_000_000, 'Quyết định 2'],
        ['council', 100_000_000, 'Nghị quyết 1'],
      ]);
      expect(body.revisions[0]?.reason).toBe('Nhập tệp "ngan-sach.csv"');
      expect(await revenue()).toEqual([
        ['2026-01', 0.004],
        ['2026-02', 0.0205],
        ['2026-03', 0.0265],
      ]);
      expect((await rig.store.tail('budget', 0, 10))?.rows.at(-1)?.changes).toEqual([{ kind: 'budget.recorded', years: [2026] }]);
    });

    it('[IM8] warns of what is to be looked at, and takes a file back in a new revision, sums and all', async () => {
      const first = await send(csv('tncn;2026-01;;;10;triệu đồng;;', 'tncn;2026;Dự toán HĐND giao;;12;triệu đồng;09/12/2025;NQ 1'));
      await rig.give('import.apply', first);
      const then = rig.clock.at.toISOString();
      const before = await budget();
      const second = await send(csv('tncn;2026-01;;;90;triệu đồng;;', 'tncn;2026-03;Lũy kế;;95;triệu đồng;;'), 'lan-hai.csv');
      expect(await reasons(second.id)).toEqual([
        expect.stringMatching(/^2 warned: Thay 10\.000\.000 đồng .* Gấp 9 lần .* vượt 2 lần dự toán HĐND giao/),
        expect.stringMatching(/^3 warned: Có 1 tháng trước chưa có số.* vượt 2 lần dự toán/),
      ]);
      const { file: applied } = await rig.give('import.apply', second);
      expect(await months('tncn')).toEqual([90_000_000, 5_000_000]);
      const falling = await send(csv('tncn;2026-04;Lũy kế;;94;triệu đồng;;'), 'giam.csv');
      expect(await reasons(falling.id)).toEqual([expect.stringMatching(/^2 refused: Lũy kế 94\.000\.000 đồng nhỏ hơn các tháng trước/)]);
      if (!applied) throw new Error('not applied');
      // The first file may not go while the second stands on it.
      const { file: firstNow } = await rig.report(first.id);
      const kept = firstNow && (await rig.give('import.undo', firstNow));
      expect(kept?.refused?.detail).toMatch(/Thuế thu nhập cá nhân kỳ 2026-01/);
      const { file: undone } = await rig.give('import.undo', applied);
      expect(undone?.state).toBe('undone');
      expect((await budget()).cells).toEqual(before.cells);
      expect(await revenue()).toEqual([['2026-01', 0.01]]);
      expect((await budget()).revisions[0]?.reason).toBe('Hoàn tác tệp "lan-hai.csv": Gửi nhầm tệp của tháng trước');
      expect(await budget(then)).toEqual(before);
    });

    it('[IM8] does not take back the months that a sum from the start of the year was worked out from', async () => {
      const first = await send(csv('tncn;2026-01;;;10;triệu đồng;;'));
      await rig.give('import.apply', first);
      const next = await send(csv('tncn;2026-02;Lũy kế;;15;triệu đồng;;'), 'luy-ke.csv');
      const { file: applied } = await rig.give('import.apply', next);
      expect((await budget()).receipt?.sources).toEqual(['Tệp luy-ke.csv (tính từ lũy kế)', 'Tệp ngan-sach.csv']);
      const { file } = await rig.report(first.id);
      const kept = file && (await rig.give('import.undo', file));
      expect(kept?.refused?.detail).toMatch(/Thuế thu nhập cá nhân kỳ 2026-02, tính từ lũy kế/);
      if (applied) await rig.give('import.undo', applied);
      expect((file && (await rig.give('import.undo', file)))?.file?.state).toBe('undone');
      expect((await budget()).cells).toEqual([]);
    });

    it('[IM7] does not store a sum from the start of the year once the months before it have been told anew', async () => {
      await rig.give('import.apply', await send(csv('tncn;2026-01;;;10;triệu đồng;;')));
      const waiting = await send(csv('tncn;2026-02;Lũy kế;;15;triệu đồng;;'), 'cho.csv');
      await rig.give('import.apply', await send(csv('tncn;2026-01;;;11;triệu đồng;;'), 'sua.csv'));
      const { refused } = await rig.give('import.apply', waiting);
      expect(refused?.detail).toMatch(/đã thay đổi/);
      expect(await months('tncn')).toEqual([11_000_000]);
    });

    it('[IM6] refuses a row that comes to a total after it was found right', async () => {
      const items = ['tncn', 'dat', 'fdi', 'xo-so', 'bvmt', 'phi-le-phi'];
      const parts = Array.from({ length: 1_100 }, (_, at) => {
        const month = Math.trunc(at / items.length);
        return `${items[at % items.length]};${2008 + Math.trunc(month / 12)}-${String((month % 12) + 1).padStart(2, '0')};;;1;đồng;;`;
      });
      const file = await send(csv('Thu nội địa;2008-01;;;6;đồng;;', ...parts, 'khac;2008-01;;;7;đồng;;'));
      const { rows } = await rig.report(file.id, { verdict: 'refused' });
      expect(rows.map(({ line, reasons: told }) => `${line}: ${told.join(' ')}`)).toEqual([
        expect.stringMatching(/^1103: Dòng tổng ở dòng 2 không gồm dòng này/),
      ]);
    });
  });
}
