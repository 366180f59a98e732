import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordIndicators } from '../../ingest/recordIndicators';
import { TEST_ENGINES } from '../../store/engines.rig';
import { openMoneyRig, type MoneyRig } from '../money/money.rig';

const SET = 'mo-phong-dich-vu-cong';
/** The set as method 1 began it: rates that are no sum of rows, of a month in which communes did not stand among them. */
const former = {
  set: {
    id: SET,
    head: {
      name: 'Tiếp nhận, giải quyết thủ tục hành chính (mô phỏng)',
      legalBasis: '',
      assessmentName: null,
      owner: null,
      notes: [],
      groups: [{ code: 'TTHC', name: 'Thủ tục hành chính (mô phỏng)' }],
      bases: [
        {
          id: 'muc-tieu-mau',
          name: 'Mục tiêu mẫu (mô phỏng)',
          shortName: 'Mục tiêu mẫu',
          version: 1,
          validFrom: null,
          validTo: null,
          supersedes: null,
          supersededBy: null,
        },
      ],
      dimensions: [],
    },
  },
  indicators: ['ty-le-dung-han', 'truc-tuyen'].map((code, at) => ({
    code,
    no: at + 1,
    groupCode: 'TTHC',
    name: `${code} (mô phỏng)`,
    unit: '%',
    direction: 'up',
    cadence: 'month',
    formula: null,
    numerator: null,
    denominator: null,
    owner: null,
    assessment: null,
    notes: [],
  })),
  observations: [
    ['ty-le-dung-han', 'actual', '2026-10', 12.34, []],
    ['ty-le-dung-han', 'actual', '2026-10', 56.78, [{ dimension: 'area', member: '03646' }]],
    ['truc-tuyen', 'actual', '2026-10', 9, [{ dimension: 'area', member: '03646' }]],
    ['ty-le-dung-han', 'target', '2026-11', 98, []],
  ].map(([indicatorCode, role, period, value, breakdown]) => ({
    indicatorCode,
    breakdown,
    role,
    period,
    value: role === 'target' ? { kind: 'bound', op: 'ge', value } : { kind: 'number', value },
    verbatim: null,
    alignment: 'exact',
    basis: role === 'target' ? 'muc-tieu-mau' : null,
    source: 'Bộ sinh dữ liệu mô phỏng',
    provenance: 'simulated',
    observedAt: null,
  })),
};

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`a database whose services method 1 had begun, on ${engine.name}`, () => {
    let rig: MoneyRig;
    let then: string;
    const figures = async (asOf: string | null = null) =>
      new Map(
        (await rig.ask('indicators', { set: SET }, asOf)).indicators.flatMap(({ code, observations }) =>
          observations.map(({ role, period, breakdown, value }) => [
            [code, role, period, ...breakdown.map(({ member }) => member)].join(' '),
            value.kind === 'number' || value.kind === 'bound' ? value.value : value,
          ]),
        ),
      );

    beforeAll(async () => {
      rig = await openMoneyRig(engine, '2026-11-21T11:00:00Z', 'services');
      await recordIndicators(rig.store, former, { actor: 'simulator', reason: 'simulated 2026-11-20', yields: true });
      await rig.store.write('simulator', 'as method 1 left it', ({ db }) =>
        sql`insert into simulation (method, seed, anchor, parameters, told_to) values (1, 'cũ', '2026-11-20', '{}', '2026-11-21')`.execute(
          db,
        ),
      );
      then = rig.clock.at.toISOString();
      rig.clock.at = new Date('2026-11-22T11:00:00Z');
      await rig.tell();
    }, 180_000);
    afterAll(() => rig.store.close());

    it('[SM2] [DV4] is given its dossiers by the new method, and what the old one had said is corrected by new revisions', async () => {
      const now = await figures();
      const { byUnit } = await rig.ask('service-dossiers', { year: '2026', ledger: 'simulated' });
      const online = byUnit.filter(({ month }) => month === '2026-10').reduce((sum, { counts }) => sum + (counts.receivedOnline ?? 0), 0);
      expect(now.get('truc-tuyen actual 2026-10')).toBe(online);
      expect(now.get('ty-le-dung-han actual 2026-10')).toBeGreaterThan(90);
      expect(now.get('ty-le-dung-han actual 2026-10 03646')).not.toBe(56.78);
      expect(now.get('ty-le-dung-han target 2026-11')).toBe(98);
      // What is no sum that is told of a part is withdrawn.
      expect(now.has('truc-tuyen actual 2026-10 03646')).toBe(false);
    });

    it('[DV4] a moment before the upgrade shows what was shown then, and no dossiers', async () => {
      expect(Object.fromEntries(await figures(then))).toEqual({
        'ty-le-dung-han actual 2026-10': 12.34,
        'ty-le-dung-han actual 2026-10 03646': 56.78,
        'truc-tuyen actual 2026-10 03646': 9,
        'ty-le-dung-han target 2026-11': 98,
      });
      expect((await rig.ask('service-dossiers', { year: 'latest', ledger: 'simulated' }, then)).year).toBeNull();
    });

    it('[SM2] a second start adds nothing, with whatever seed', async () => {
      const revision = () => rig.store.read(null, async (view) => view.revision);
      const before = await revision();
      expect(await rig.tell()).toBe(0);
      expect(await revision()).toBe(before);
    });
  });
}
