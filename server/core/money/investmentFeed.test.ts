import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordInvestment } from '../../ingest/recordInvestment';
import { takeBackInvestment } from '../../ingest/takeBackInvestment';
import type { InvestmentRows } from '../../sources/money/investmentRows';
import { TEST_ENGINES } from '../../store/engines.rig';
import { openMoneyRig, type MoneyRig } from './money.rig';

const START_MS = 120_000;
const told = (source: string, observedAt: string | null = null) => ({ provenance: 'imported' as const, source, observedAt });
const project = (code: string, owner = 'bql-a', area: string | null = '03646') => ({
  code,
  body: {
    name: `Dự án ${code}`,
    owner: { code: owner, name: `Ban ${owner}`, agency: null },
    group: 'B' as const,
    field: 'Giao thông',
    area,
    place: null,
    startYear: 2026,
    endYear: 2027,
    totalInvestment: null,
    obstacles: [],
    documents: [],
  },
  ...told('Báo cáo A'),
});
const allocated = (code: string, decidedOn: string, amount: number) => ({
  year: 2026,
  project: code,
  capitalSource: 'nstw',
  decidedOn,
  amount,
  carriedOver: 0,
  document: `QĐ ${decidedOn}`,
  ...told('Báo cáo A'),
});
const paid = (code: string, month: number, disbursed: number, source = 'Báo cáo A', observedAt: string | null = null) => ({
  year: 2026,
  project: code,
  capitalSource: 'nstw',
  month,
  disbursed,
  advanced: 0,
  recovered: 0,
  ...told(source, observedAt),
});
const FIRST: InvestmentRows = {
  projects: [project('P1'), project('P2', 'bql-b', null)],
  allocations: [allocated('P1', '2026-01-10', 9_007_199_254_740), allocated('P2', '2026-01-10', 1_000_000_001)],
  months: [paid('P1', 1, 5), paid('P1', 3, 2), paid('P2', 1, 7)],
};

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the feed of public investment on ${engine.name}`, () => {
    let rig: MoneyRig;
    const record = (rows: InvestmentRows, actor = 'lan') =>
      rig.store.write(actor, 'kiểm thử', async (view) => ({
        ...(await recordInvestment(view, rows, { ledger: 'actual', importId: null })),
        revision: view.revision,
      }));
    const tick = (): string => {
      const before = rig.clock.at.toISOString();
      rig.clock.at = new Date(rig.clock.at.getTime() + 60_000);
      return before;
    };
    const read = (asOf: string | null = null) => rig.ask('investment', { year: '2026' }, asOf);
    const sums = async (asOf: string | null = null) =>
      (
        (await rig.ask('indicators', { set: 'dau-tu-cong' }, asOf)).indicators.find(({ code }) => code === 'giai-ngan')?.observations ?? []
      ).map(({ period, breakdown, value }) => [
        period,
        breakdown[0]?.member ?? '',
        value.kind === 'number' ? Math.round(value.value * 1e9) : value,
      ]);

    beforeAll(async () => {
      rig = await openMoneyRig(engine);
      tick();
    }, START_MS);
    afterAll(() => rig.store.close());

    it('[MN5] without any rows answers that there is no year, and still what was published', async () => {
      const body = await rig.ask('investment', { year: 'latest' });
      expect(body).toMatchObject({
        year: null,
        years: [],
        ledger: 'actual',
        ledgers: [],
        lastMonth: null,
        receipt: null,
        lines: [],
        projects: [],
      });
      expect(body.published.find(({ at, scope }) => at === '2025-07-31' && scope === 'province')).toMatchObject({
        amount: 1_872_000_000_000,
        percent: 28.25,
        denominator: 'kế hoạch vốn Thủ tướng Chính phủ giao',
      });
      const asked = await rig.ask('investment', { year: '2025' });
      expect(asked.plans).toEqual([
        expect.objectContaining({ kind: 'prime-minister', amount: 6_599_735_000_000, carriedOver: 297_161_000_000 }),
      ]);
      expect(asked.path.map(({ month }) => month)).toEqual(['2025-03', '2025-06', '2025-09', '2025-12', '2026-01']);
    });

    it('[MN5] a month that nobody reported is null, one told before it was over is provisional', async () => {
      expect(await record(FIRST)).toMatchObject({ added: 7, years: [2026] });
      const body = await read();
      expect(body).toMatchObject({
        year: 2026,
        years: [2026],
        ledger: 'actual',
        ledgers: ['actual'],
        lastMonth: '2026-03',
        provisional: false,
      });
      expect(body.lines[0]).toMatchObject({ project: 'P1', months: [5, null, 2, ...Array<null>(10).fill(null)] });
      expect(body.plans).toEqual([expect.objectContaining({ kind: 'allocated', decidedOn: '2026-01-10', amount: 9_008_199_254_741 })]);
      tick();
      await record({ months: [paid('P1', 4, 1, 'Báo cáo B', '2026-04-20T00:00:00Z')] });
      expect(await read()).toMatchObject({ lastMonth: '2026-04', provisional: true });
    });

    it('[IE4] what is known adds nothing: no row, no revision of a sum', async () => {
      tick();
      expect(await record(FIRST)).toMatchObject({ added: 0, years: [] });
    });

    it('[MN6] asOf shows what was known then, after a correction, a new plan, and an undo', async () => {
      const then = tick();
      const [before, sumsBefore] = [await read(then), await sums(then)];
      expect(sumsBefore).toContainEqual(['2026-03', '', 14]);
      const { revision } = await record({
        projects: [project('P2', 'bql-a', null)],
        allocations: [allocated('P1', '2026-04-01', 5_000_000_000)],
        months: [paid('P1', 3, 20, 'Báo cáo C'), paid('P2', 5, 3, 'Báo cáo C')],
      });
      const later = tick();
      const corrected = await read();
      expect(corrected.lines[0]?.months.slice(0, 4)).toEqual([5, null, 20, 1]);
      expect(corrected.lines[0]?.allocations).toHaveLength(2);
      expect(corrected.lastMonth).toBe('2026-05');
      expect(await sums()).toContainEqual(['2026-03', '', 32]);
      expect(await sums()).toContainEqual(['2026-05', 'bql-a', 36]);
      expect((await sums()).filter(([, member]) => member === 'bql-b')).toEqual([]);
      expect([await read(then), await sums(then)]).toEqual([before, sumsBefore]);

      const story = await rig.ask('investment-project', { project: 'P1' });
      expect(story.revisions.map(({ month, disbursed, from }) => [month, disbursed, from])).toEqual([
        ['2026-03', 2, 'Báo cáo A'],
        ['2026-03', 20, 'Báo cáo C'],
      ]);
      expect(story.months.find(({ month }) => month === '2026-03')).toMatchObject({ disbursed: 20, revised: 1 });

      await rig.store.write('lan', 'hoàn tác', (view) => takeBackInvestment(view, revision));
      tick();
      const { receipt: _, ...undone } = await read();
      const { receipt: __, ...stood } = before;
      expect(undone).toEqual(stood);
      expect(await sums()).toEqual(sumsBefore);
      expect((await read(later)).lines).toEqual(corrected.lines);
      expect(await rig.ask('investment-project', { project: 'P2' })).toMatchObject({ owner: { code: 'bql-b' } });
    });

    it('[MN6] a ledger from which all is taken back has no year any more', async () => {
      const { revision } = await record({
        projects: [project('P9')],
        allocations: [{ ...allocated('P9', '2027-01-10', 10), year: 2027 }],
      });
      tick();
      expect((await read()).years).toEqual([2026, 2027]);
      await rig.store.write('lan', 'hoàn tác', (view) => takeBackInvestment(view, revision));
      tick();
      expect((await read()).years).toEqual([2026]);
      expect((await rig.ask('investment-project', { project: 'P9' })).project).toBeNull();
    });

    it(
      '[MN1] the ledgers are never added up: without one named the rows that are real are shown',
      async () => {
        await rig.tell();
        const both = await read();
        expect(both).toMatchObject({ ledger: 'actual', years: [2026], ledgers: ['actual', 'simulated'] });
        expect(both.lines.every(({ project: code }) => code.startsWith('P'))).toBe(true);
        const simulated = await rig.ask('investment', { year: '2026', ledger: 'simulated' });
        expect(simulated).toMatchObject({ ledger: 'simulated', years: [2025, 2026], receipt: { provenance: 'simulated' } });
        expect(simulated.lines.some(({ project: code }) => code.startsWith('P'))).toBe(false);
        expect(await rig.ask('investment', { year: '2025' })).toMatchObject({ ledger: 'simulated', year: 2025 });
        expect(await rig.ask('investment', { year: 'latest' })).toMatchObject({ ledger: 'actual', year: 2026 });
      },
      START_MS,
    );
  });
}
