import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordIndicators } from '../../ingest/recordIndicators';
import { TEST_ENGINES } from '../../store/engines.rig';
import { openMoneyRig, type MoneyRig } from './money.rig';

const SET = 'mo-phong-dau-tu-cong';
const definition = (code: string, name: string, unit: string) => ({
  code,
  no: 1,
  groupCode: 'VON',
  name: `${name} (mô phỏng)`,
  unit,
  direction: 'up',
  cadence: 'month',
  formula: null,
  numerator: null,
  denominator: null,
  owner: null,
  assessment: null,
  notes: [],
});
/** The set as method 1 began it: a path for 2025, an owner and an area that no project adds up to, rates that are no sum. */
const former = {
  set: {
    id: SET,
    head: {
      name: 'Giải ngân vốn đầu tư công (mô phỏng)',
      legalBasis: '',
      assessmentName: null,
      owner: null,
      notes: [],
      groups: [{ code: 'VON', name: 'Vốn đầu tư công (mô phỏng)' }],
      bases: [
        {
          id: 'lo-trinh-mau',
          name: 'Lộ trình giải ngân mẫu (mô phỏng)',
          shortName: 'Lộ trình mẫu',
          version: 1,
          validFrom: null,
          validTo: null,
          supersedes: null,
          supersededBy: null,
        },
      ],
      dimensions: [{ code: 'chu-dau-tu', name: 'Chủ đầu tư mẫu', members: [{ code: 'Z', name: 'Chủ đầu tư mẫu Z', validTo: null }] }],
    },
  },
  indicators: [definition('giai-ngan', 'Giải ngân lũy kế', 'tỷ đồng'), definition('ty-le', 'Tỷ lệ giải ngân vốn đầu tư công', '%')],
  observations: [
    ['giai-ngan', 'actual', '2025-07', 1_234, []],
    ['giai-ngan', 'actual', '2026-10', 4_321, []],
    ['giai-ngan', 'actual', '2026-10', 77, [{ dimension: 'chu-dau-tu', member: 'Z' }]],
    ['ty-le', 'target', '2025-03', 11, []],
    ['ty-le', 'target', '2026-11', 83, []],
  ].map(([indicatorCode, role, period, value, breakdown]) => ({
    indicatorCode,
    breakdown,
    role,
    period,
    value: { kind: 'number', value },
    verbatim: null,
    alignment: 'exact',
    basis: role === 'target' ? 'lo-trinh-mau' : null,
    source: 'Bộ sinh dữ liệu mô phỏng',
    provenance: 'simulated',
    observedAt: null,
  })),
};

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`a database that method 1 had begun, on ${engine.name}`, () => {
    let rig: MoneyRig;
    let then: string;
    const figures = async (asOf: string | null = null) =>
      new Map(
        (await rig.ask('indicators', { set: SET }, asOf)).indicators.flatMap(({ code, observations }) =>
          observations.map(({ role, period, breakdown, value }) => [
            [code, role, period, ...breakdown.map(({ member }) => member)].join(' '),
            value.kind === 'number' ? value.value : value,
          ]),
        ),
      );

    beforeAll(async () => {
      rig = await openMoneyRig(engine, '2026-11-21T11:00:00Z');
      await recordIndicators(rig.store, former, { actor: 'simulator', reason: 'simulated 2026-11-20', yields: true });
      await rig.store.write('simulator', 'as method 1 left it', ({ db }) =>
        sql`insert into simulation (method, seed, anchor, parameters, told_to) values (1, 'cũ', '2026-11-21', '{}', '2026-11-21')`.execute(
          db,
        ),
      );
      then = rig.clock.at.toISOString();
      rig.clock.at = new Date('2026-11-22T11:00:00Z');
      await rig.tell();
    }, 180_000);
    afterAll(() => rig.store.close());

    it('[SM2] [MN2] is given its money by the new method, and what the old one had said is corrected by new revisions', async () => {
      const now = await figures();
      expect(now.get('giai-ngan actual 2025-07')).toBe(1_872);
      const { lines } = await rig.ask('investment', { year: '2026', ledger: 'simulated' });
      const done = lines.flatMap(({ months }) => months.slice(0, 10)).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
      expect(now.get('giai-ngan actual 2026-10')).toBe(done / 1e9);
      expect(now.get('ty-le target 2026-11')).toBe(84);
      // What is no sum of anything is withdrawn.
      expect([...now.keys()].filter((key) => key.endsWith(' Z') || key === 'ty-le target 2025-03')).toEqual([]);
    });

    it('[MN6] a moment before the upgrade shows what was shown then', async () => {
      const before = await figures(then);
      expect(Object.fromEntries(before)).toEqual({
        'giai-ngan actual 2025-07': 1_234,
        'giai-ngan actual 2026-10': 4_321,
        'giai-ngan actual 2026-10 Z': 77,
        'ty-le target 2025-03': 11,
        'ty-le target 2026-11': 83,
      });
      expect((await rig.ask('investment', { year: 'latest', ledger: 'simulated' }, then)).year).toBeNull();
    });

    it('[SM2] its money has an anchor of its own, and how the old one was begun is kept; a second start adds nothing', async () => {
      const { rows } = await rig.store.read(null, ({ db }) =>
        sql`select history, method, anchor::text as anchor, told_to::text as told from simulated_history
          union all select 'simulation', method, anchor::text, told_to::text from simulation order by history`.execute(db),
      );
      expect(rows).toEqual([
        { history: 'money', method: 2, anchor: '2026-11-22', told: '2026-11-22' },
        { history: 'simulation', method: 1, anchor: '2026-11-21', told: '2026-11-21' },
      ]);
      const revision = () => rig.store.read(null, async (view) => view.revision);
      const before = await revision();
      expect(await rig.tell()).toBe(0);
      expect(await revision()).toBe(before);
    });
  });
}
