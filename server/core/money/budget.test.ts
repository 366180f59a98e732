import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../ingest/seed';
import { recordBudget } from '../../ingest/recordBudget';
import { takeBackBudget } from '../../ingest/takeBackBudget';
import { noiseOf } from '../../sources/simulated/noise';
import { readSimulationParameters } from '../../sources/simulated/readParameters';
import { simulateBudget } from '../../sources/simulated/budget/simulateBudget';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { budgetAsker, doneOf, monthRow, TOLD } from './budget.rig';

/** An embedded database takes its time to start on a busy machine. */
const START_MS = 90_000;
const ANCHOR = '2026-11-21';
const BILLION = 1_000_000_000;
const SET = 'mo-phong-ngan-sach';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the budget on ${engine.name}`, () => {
    let store: Store;
    let clock = new Date('2026-11-21T11:00:00Z');
    const now = () => clock;
    const later = () => (clock = new Date(clock.getTime() + 60_000));
    let ask: ReturnType<typeof budgetAsker>;
    let book: ReturnType<typeof simulateBudget>;
    const tell = (day: string) =>
      store.write('simulator', day, (view) => recordBudget(view, book.dueOn(ANCHOR, day), { ledger: 'simulated', importId: null }));
    const seqOf = async (channel: string) => (await store.tail(channel, 0, 1))?.seq ?? 0;

    beforeAll(async () => {
      store = await engine.open(now);
      await seed(store, 'data');
      ask = budgetAsker(store, now);
      const { money } = await readSimulationParameters('data');
      book = simulateBudget(noiseOf('kiểm thử'), money.budget, money.areas);
    }, START_MS);
    afterAll(() => store.close());

    it('answers that there is none where nothing was told, with what was published of the year beside it', async () => {
      expect(await ask.budget()).toMatchObject({ year: null, years: [], ledgers: [], cells: [], receipt: null, lastMonth: null });
      const body = await ask.budget({ year: '2025' });
      expect(body).toMatchObject({ year: null, cells: [], revisions: [] });
      expect(body.published.map(({ amount, percent, denominator }) => [amount, percent, denominator])).toEqual(
        expect.arrayContaining([
          [4522 * BILLION, 109, 'dự toán Trung ương giao'],
          [4522 * BILLION, 100.5, 'dự toán HĐND tỉnh giao'],
          [4560 * BILLION, 110, 'dự toán Trung ương giao'],
        ]),
      );
    });

    it(
      '[MN2] adds up: cells to items, areas with the province to the total, months to the year, and the engine shows these very sums',
      async () => {
        await tell(ANCHOR);
        for (const [year, last] of [
          [2025, 12],
          [2026, 11],
        ] as const) {
          const body = await ask.budget({ year: String(year) });
          expect(body).toMatchObject({ year, ledger: 'simulated', ledgers: ['simulated'], years: [2025, 2026] });
          const counted = new Map(body.items.filter(({ inTotal }) => inTotal).map((item) => [item.code, item.book]));
          const sumOf = async (indicator: string, part: Record<string, string> = {}) =>
            new Map((await ask.series({ set: SET, indicator, ...part })).points.map(({ period, value }) => [period, value]));
          for (const [code, of] of [
            ['thu', 'revenue'],
            ['chi', 'expenditure'],
          ] as const) {
            const whole = await sumOf(code);
            const area = await sumOf(code, { area: '03646' });
            const item = body.items.find(
              (each) => each.book === of && each.inTotal && body.cells.some((cell) => cell.item === each.code && cell.area !== null),
            );
            const ofItem = await sumOf(code, { breakdown: `khoan-${code}:${item?.code}` });
            for (let month = 1; month <= last; month += 1) {
              const period = `${year}-${String(month).padStart(2, '0')}`;
              const done = doneOf(body, month, (cell) => counted.get(cell.item) === of);
              expect(Math.round((whole.get(period) ?? 0) * BILLION), `${code} ${period}`).toBe(done);
              expect(Math.round((ofItem.get(period) ?? 0) * BILLION)).toBe(doneOf(body, month, (cell) => cell.item === item?.code));
              const ownCells = doneOf(body, month, (cell) => counted.get(cell.item) === of && cell.area === '03646');
              if (year === 2026 || month >= 7) expect(Math.round((area.get(period) ?? 0) * BILLION)).toBe(ownCells);
              else expect(area.has(period)).toBe(false);
            }
          }
          // What the council gave is what the areas and the province have of it, item by item.
          for (const { code } of body.items) {
            const council = body.estimates.filter(({ item, level }) => item === code && level === 'council').at(-1);
            const given = body.cells.filter(({ item, estimate }) => item === code && estimate !== null);
            const sum = given.reduce((all, { estimate }) => all + (estimate ?? 0), 0);
            if (council) expect(sum, code).toBe(council.amount);
          }
        }
        const before = await ask.budget({ year: '2025' });
        const within = new Set(before.items.filter(({ book: of, inTotal }) => of === 'revenue' && inTotal).map(({ code }) => code));
        expect(doneOf(before, 10, ({ item }) => within.has(item))).toBe(4522 * BILLION);
      },
      START_MS,
    );

    it('[MN3] gives each rate with the estimate that stood at the end of its month, by name and day', async () => {
      const { points, passport } = await ask.series({ set: SET, indicator: 'ty-le-chi' });
      const of = (period: string) => points.find((point) => point.period === period);
      expect(of('2026-06')?.sources?.join()).toContain('dự toán HĐND giao ngày 09/12/2025');
      expect(of('2026-07')?.sources?.join()).toContain('dự toán HĐND giao ngày 15/07/2026');
      expect(passport?.denominator).toContain('bản mới nhất đến hết tháng');
      const body = await ask.budget({ year: '2026' });
      expect(
        body.estimates.filter(({ item, level }) => item === 'dau-tu' && level === 'council').map(({ decidedOn }) => decidedOn),
      ).toEqual(['2025-12-09', '2026-07-15']);
    });

    it('[MN5] leaves a month that nobody reported null and says of the open month that it is provisional', async () => {
      const body = await ask.budget();
      expect(body).toMatchObject({ year: 2026, lastMonth: '2026-11', provisional: true });
      expect(body.cells.every(({ months }) => months[11] === null)).toBe(true);
      expect(body.receipt).toMatchObject({ provenance: 'simulated', observedAt: '2026-11-21T10:00:00.000Z' });
      expect(body.path.revenue.map(({ provenance }) => provenance)).toEqual(Array(12).fill('simulated'));
    });

    it('[IE4] stores what differs alone: told again it adds no row, no revision of a figure and no event', async () => {
      const [heads, before] = [[await seqOf('budget'), await seqOf('indicators')], await ask.budget()];
      later();
      expect(await tell(ANCHOR)).toEqual({ added: 0, years: [] });
      expect([await seqOf('budget'), await seqOf('indicators')]).toEqual(heads);
      expect((await ask.budget()).revisions).toEqual(before.revisions);
    });

    it('[MN6] answers the past as it was after a later day, and lists the revisions that came', async () => {
      const then = clock.toISOString();
      const [body, series] = [await ask.budget(), await ask.series({ set: SET, indicator: 'thu' })];
      later();
      await tell('2026-11-22');
      const after = await ask.budget();
      expect(doneOf(after, 12, () => true)).toBeGreaterThan(doneOf(body, 12, () => true));
      expect(after.revisions).toHaveLength(body.revisions.length + 1);
      expect(after.revisions[0]).toMatchObject({ rows: 21, reason: 'Bộ sinh dữ liệu mô phỏng' });
      expect(await ask.budget({ year: 'latest' }, then)).toEqual(body);
      expect(await ask.series({ set: SET, indicator: 'thu' }, then)).toEqual(series);
      // The engine has the sums of the new revision, and of the months before what it had.
      const now_ = await ask.series({ set: SET, indicator: 'thu' });
      const of = (points: typeof series, period: string) => points.points.find((point) => point.period === period);
      expect(of(now_, '2026-10')).toEqual(of(series, '2026-10'));
      expect(of(now_, '2026-11')?.value).toBeGreaterThan(of(series, '2026-11')?.value ?? Number.NaN);
      expect(of(now_, '2026-11')?.revision).toBe(after.revisions[0]?.revision);
    });

    it('[SM5] says of an estimate of a year that has no figure yet that it is simulated, and makes no year of it', async () => {
      const { estimates = [], cellEstimates = [] } = book.dueOn(ANCHOR, '2026-12-09');
      await store.write('simulator', 'dự toán', (view) =>
        recordBudget(view, { estimates, cellEstimates }, { ledger: 'simulated', importId: null }),
      );
      const { rows } = await store.read(null, ({ db }) =>
        sql`select distinct source, provenance from observation where set_id = ${SET} and period = '2027'`.execute(db),
      );
      expect(rows).toEqual([{ source: 'Bộ sinh dữ liệu mô phỏng', provenance: 'simulated' }]);
      expect(await ask.budget()).toMatchObject({ year: 2026, years: [2025, 2026] });
    });

    it('[MN1] shows the actual ledger where it has figures, and never adds the two up', async () => {
      const simulated = await ask.budget({ year: '2026', ledger: 'simulated' });
      await ask.record({
        months: [monthRow('tncn', 1, 11), monthRow('tncn', 2, 22), monthRow('tncn', 2, 5, '03646'), monthRow('dat', 2, 7)],
        estimates: [{ ...TOLD, year: 2026, item: 'tncn', level: 'council', decidedOn: '2025-12-09', amount: 100, document: 'NQ' }],
      });
      const body = await ask.budget({ year: '2026' });
      expect(body).toMatchObject({
        ledger: 'actual',
        ledgers: ['actual', 'simulated'],
        years: [2026],
        lastMonth: '2026-02',
        provisional: false,
      });
      expect(body.cells).toEqual([
        { item: 'dat', area: null, estimate: null, months: [null, 7, ...Array(10).fill(null)] },
        { item: 'tncn', area: null, estimate: null, months: [11, 22, ...Array(10).fill(null)] },
        { item: 'tncn', area: '03646', estimate: null, months: [null, 5, ...Array(10).fill(null)] },
      ]);
      expect(body.items.map(({ code }) => code)).toEqual(['noi-dia', 'tncn', 'dat']);
      expect(body.receipt).toMatchObject({ provenance: 'imported', sources: ['Báo cáo của người kiểm thử'] });
      const { points, indicator } = await ask.series({ set: 'ngan-sach', indicator: 'thu' });
      expect(indicator?.name).not.toContain('mô phỏng');
      expect(points.map(({ period, value }) => [period, value])).toEqual([
        ['2026-01', 11 / BILLION],
        ['2026-02', 45 / BILLION],
      ]);
      expect(await ask.budget({ year: '2026', ledger: 'simulated' })).toEqual({ ...simulated, ledgers: ['actual', 'simulated'] });
      expect((await ask.budget({ year: '2025' })).ledger).toBe('simulated');
    });

    it('[MN6] takes a revision back in a new one: what stood stands again, what was new is withdrawn, sums with it', async () => {
      const [then, before] = [clock.toISOString(), await ask.budget({ year: '2026' })];
      later();
      await ask.record({ months: [monthRow('tncn', 2, 99), monthRow('tncn', 3, 1), monthRow('xo-so', 2, 3)] });
      const revision = await store.read(null, async (view) => view.revision);
      expect((await ask.series({ set: 'ngan-sach', indicator: 'thu' })).points).toHaveLength(3);
      later();
      expect(await store.write('lan', 'undo', (view) => takeBackBudget(view, revision))).toBe(3);
      const after = await ask.budget({ year: '2026' });
      expect(after.cells).toEqual(before.cells);
      expect(after.items).toEqual(before.items);
      expect(after.lastMonth).toBe('2026-02');
      const { points } = await ask.series({ set: 'ngan-sach', indicator: 'thu' });
      expect(points.map(({ value }) => value)).toEqual([11 / BILLION, 45 / BILLION]);
      expect((await ask.series({ set: 'ngan-sach', indicator: 'thu', breakdown: 'khoan-thu:xo-so' })).points).toEqual([]);
      expect(await ask.budget({ year: '2026' }, then)).toEqual(before);
    });

    it('[IE6] refuses rows of an area that did not stand in their month, and stores none of them', async () => {
      const before = await ask.budget({ year: '2026' });
      await expect(ask.record({ months: [monthRow('tncn', 4, 1), monthRow('tncn', 4, 1, '99999')] })).rejects.toThrow('99999');
      expect(await ask.budget({ year: '2026' })).toEqual(before);
    });
  });
}
