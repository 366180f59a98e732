import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { TEST_ENGINES } from '../../store/engines.rig';
import { answer } from '../answer';
import { openImportRig, type ImportRig } from '../imports.rig';
import { csv, NEW, PLAN, type Cells } from './disbursement.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`files of disbursement on ${engine.name}`, { timeout: 180_000 }, () => {
    let rig: ImportRig;
    const send = (...rows: Cells[]) => rig.send(csv(...rows), `giai-ngan-${Math.random()}.csv`, {}, 'disbursement');
    const year = async (name = '2026', asOf: string | null = null) =>
      FEEDS.investment.body.parse(
        (await answer({ feed: 'investment', params: { year: name }, asOf }, LOCAL_PRINCIPAL, rig.context)).envelope.body,
      );
    const months = async (project: string, of = '2026') =>
      (await year(of)).lines.filter((line) => line.project === project).map((line) => line.months.map((amount) => amount && amount / 1e6));
    const sums = async (area?: string) => {
      const params = { set: 'dau-tu-cong', indicator: 'giai-ngan', ...(area ? { area } : {}) };
      const { envelope } = await answer({ feed: 'series', params, asOf: null }, LOCAL_PRINCIPAL, rig.context);
      return FEEDS.series.body.parse(envelope.body).points.map(({ period, value }) => [period, value]);
    };
    /** What the map can colour of investment. */
    const mapped = async () => {
      const { envelope } = await answer({ feed: 'catalogue', params: {}, asOf: null }, LOCAL_PRINCIPAL, rig.context);
      const set = FEEDS.catalogue.body.parse(envelope.body).sets.find(({ id }) => id === 'dau-tu-cong');
      return (set?.indicators ?? []).flatMap(({ code, hasAreas }) => (hasAreas ? [code] : []));
    };
    const told = async (id: string) =>
      (await rig.report(id)).rows.map(({ line, verdict, reasons }) => `${line} ${verdict}: ${reasons.join(' ')}`);
    const apply = async (...rows: Cells[]) => {
      const file = await send(...rows);
      expect(file.counts?.refused, (await told(file.id)).join('\n')).toBe(0);
      const { file: applied, revision, refused } = await rig.give('import.apply', file);
      expect(refused).toBeNull();
      if (!applied) throw new Error('not applied');
      return { applied, revision };
    };
    beforeEach(async () => {
      rig = await openImportRig(engine);
      await rig.store.ensureChannels(['investment']);
    }, 120_000);
    afterEach(() => rig.close());

    it('[IM6] refuses an unknown code, a negative amount, more than the plan, a sum that falls, a double, a total that does not add up', async () => {
      const file = await send(
        { project: 'LA', period: '2026-01', disbursed: '1' },
        { project: 'P1', ...NEW, ...PLAN, period: '2026-01', disbursed: '100' },
        { project: 'P1', period: '2026-02', disbursed: '-5' },
        { project: 'P1', period: '2026-03', cumulative: '90' },
        { project: 'P2', ...NEW, ...PLAN, period: '2026-01', disbursed: '1001' },
        { project: 'P1', period: 'tháng 1/2026', disbursed: '100' },
        { project: 'P3', ...NEW, period: '2026-12', disbursed: '1' },
        { project: 'P4', ...NEW, area: '99999', source: 'Vốn lạ', group: 'D', period: '2026-01', disbursed: '1', unit: '%' },
        { project: 'P5', ...NEW, plan: '10', period: '2026-02', disbursed: '5', advanced: '6' },
        { project: 'Tổng cộng', period: '2026-01', plan: '2000', disbursed: '1301' },
        { project: 'P6', ...NEW, period: '2025-03', year: '2026', disbursed: '1' },
      );
      expect(await told(file.id)).toEqual([
        expect.stringMatching(/^2 refused: Chưa có dự án mã "LA"/),
        expect.stringMatching(/^3 (accepted|warned)/),
        expect.stringMatching(/^4 refused: Giải ngân trong tháng không thể âm/),
        expect.stringMatching(/^5 refused: Lũy kế 90\.000\.000 đồng nhỏ hơn các tháng trước cộng lại \(100\.000\.000 đồng\)/),
        expect.stringMatching(
          /^6 refused: Giải ngân cả năm 1\.001\.000\.000 đồng vượt kế hoạch vốn 1\.000\.000\.000 đồng \(giao ngày 09\/12\/2025\)/,
        ),
        expect.stringMatching(/^7 refused: Trùng với dòng 3/),
        expect.stringMatching(/^8 refused: Tháng 2026-12 chưa bắt đầu/),
        expect.stringMatching(/^9 refused: .*"%".*"Vốn lạ".*"D".*"99999"/s),
        expect.stringMatching(/^10 refused: Kế hoạch vốn phải kèm Ngày giao và Văn bản giao\. Tạm ứng lớn hơn số giải ngân trong tháng\./),
        expect.stringMatching(/^11 refused: Tổng giải ngân trong tháng ghi 1\.301\.000\.000 đồng, các dòng cộng lại 1\.202\.000\.000 đồng/),
        expect.stringMatching(/^12 refused: Tháng 2025-03 không thuộc kế hoạch năm 2026/),
      ]);
      expect((await year()).year).toBeNull();
    });

    it('[MN1] records into the actual ledger what a file says: new projects, plans with versions, months, sums from the start of the year', async () => {
      await apply(
        { project: 'P1', period: '2026-03', cumulative: '60', advanced: '5', observedAt: '31/03/2026', obstacle: 'Vướng mặt bằng' },
        { project: 'P1', ...NEW, ...PLAN, carried: '50', period: '2026-01', disbursed: '20' },
        {
          project: 'P2',
          ...NEW,
          name: 'Trường học',
          owner: 'UBND xã',
          area: 'Nhiều xã',
          ...PLAN,
          source: 'Xổ số',
          period: '2026-01',
          disbursed: '0,5',
          unit: 'tỷ đồng',
        },
        { project: 'Tổng cộng', period: '2026-01', disbursed: '520' },
        { project: 'P1', year: '2026', plan: '1200', decidedOn: '20/06/2026', document: '320/QĐ-UBND' },
      );
      const body = await year();
      expect(body).toMatchObject({
        ledger: 'actual',
        year: 2026,
        lastMonth: '2026-03',
        provisional: false,
        receipt: { provenance: 'imported' },
      });
      expect(body.receipt?.sources.filter((words) => words.includes('lũy kế'))).toEqual([expect.stringMatching(/\(tính từ lũy kế\)$/)]);
      expect(body.projects[0]).toMatchObject({
        code: 'P1',
        area: '03646',
        group: 'B',
        obstacle: { text: 'Vướng mặt bằng', since: '2026-03-31' },
      });
      expect(body.lines[0]).toMatchObject({
        source: 'nstw',
        allocations: [
          { decidedOn: '2025-12-09', amount: 1_000_000_000, carriedOver: 50_000_000 },
          { decidedOn: '2026-06-20', amount: 1_200_000_000 },
        ],
        advanced: 5_000_000,
      });
      expect(await months('P1')).toEqual([[20, null, 40, ...Array<null>(10).fill(null)]]);
      expect(body.owners.map(({ name }) => name)).toEqual(['Ban QLDA tỉnh', 'UBND xã']);
      expect(await sums()).toEqual([
        ['2026-01', 0.52],
        ['2026-03', 0.56],
      ]);
      expect(await sums('03646')).toEqual([
        ['2026-01', 0.02],
        ['2026-03', 0.06],
      ]);
    });

    it('[MN5] the January after belongs to the plan year that is named, and closes it', async () => {
      await apply(
        { project: 'P1', ...NEW, ...PLAN, decidedOn: '09/12/2024', period: '2025-12', disbursed: '20' },
        { project: 'P1', period: '2026-01', year: '2025', disbursed: '30' },
      );
      expect(await months('P1', '2025')).toEqual([[...Array<null>(11).fill(null), 20, 30]]);
      expect((await year('2025')).lastMonth).toBe('2026-01');
    });

    it('[IM8] [MN6] a second file corrects, undo brings back what stood, and an earlier moment is never changed', async () => {
      const first = await apply(
        { project: 'P1', ...NEW, ...PLAN, period: '2026-01', disbursed: '20' },
        { project: 'P1', period: '2026-02', disbursed: '10', obstacle: 'Vướng mặt bằng', observedAt: '28/02/2026' },
      );
      const then = rig.clock.at.toISOString();
      const before = await year('2026', then);
      const again = await send({ project: 'P1', period: '2026-01', disbursed: '20' });
      expect(await told(again.id)).toEqual([expect.stringMatching(/^2 accepted/)]);
      const second = await apply(
        { project: 'P1', period: '2026-01', disbursed: '25', owner: 'Ban khác', obstacle: 'Không', observedAt: '31/03/2026' },
        { project: 'P1', period: '2026-03', cumulative: '95' },
      );
      expect(await months('P1')).toEqual([[25, 10, 60, ...Array<null>(10).fill(null)]]);
      expect((await year()).projects[0]).toMatchObject({ obstacle: null });
      expect((await year()).owners.map(({ name }) => name)).toEqual(['Ban khác']);
      expect(await year('2026', then)).toEqual(before);
      // What stands on the first file's figures forbids its undo, by name.
      const held = await rig.give('import.undo', first.applied);
      expect(held.status).toBe(409);
      expect(JSON.stringify(held.refused)).toContain('P1');
      expect((await rig.give('import.undo', second.applied)).status).toBe(200);
      expect(await months('P1')).toEqual([[20, 10, ...Array<null>(11).fill(null)]]);
      expect((await year()).projects).toEqual(before.projects);
      expect(await sums()).toEqual([
        ['2026-01', 0.02],
        ['2026-02', 0.03],
      ]);
      expect((await rig.give('import.undo', first.applied)).status).toBe(200);
      expect((await year()).year).toBeNull();
      expect(await year('2026', then)).toEqual(before);
    });

    it.each<[string, Cells]>([
      ['months', { period: '2026-02', disbursed: '10' }],
      ['a plan', { year: '2026', plan: '1200', decidedOn: '20/06/2026', document: '320/QĐ-UBND' }],
    ])('[IM8] a project is not taken away from under %s of another file, also one that came again after an undo', async (_of, row) => {
      const head = { project: 'P1', ...NEW, ...PLAN, period: '2026-01', disbursed: '20' };
      expect((await rig.give('import.undo', (await apply(head)).applied)).status).toBe(200);
      const first = await apply({ ...head, disbursed: '21' });
      const second = await apply({ project: 'P1', ...row });
      const held = await rig.give('import.undo', first.applied);
      expect([held.status, JSON.stringify(held.refused)]).toEqual([409, expect.stringMatching(/P1 đã có số liệu khác/)]);
      expect((await rig.give('import.undo', second.applied)).status).toBe(200);
      expect(await mapped()).toContain('giai-ngan');
      expect((await rig.give('import.undo', first.applied)).status).toBe(200);
      expect((await year()).year).toBeNull();
      expect(await mapped()).toEqual([]);
    });

    it('[IM7] a file whose lines were written anew since its check is not stored', async () => {
      await apply({ project: 'P1', ...NEW, ...PLAN, period: '2026-01', disbursed: '20' });
      const late = await send({ project: 'P1', period: '2026-03', cumulative: '95' });
      await apply({ project: 'P1', period: '2026-02', disbursed: '10' });
      const { status, refused } = await rig.give('import.apply', late);
      expect([status, JSON.stringify(refused)]).toEqual([409, expect.stringMatching(/kiểm tra lại|đã/)]);
      expect(await months('P1')).toEqual([[20, 10, ...Array<null>(11).fill(null)]]);
    });
  });
}
