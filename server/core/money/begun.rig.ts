import { sql } from 'kysely';
import { recordIndicators } from '../../ingest/recordIndicators';
import type { TEST_ENGINES } from '../../store/engines.rig';
import { openMoneyRig, type MoneyRig } from './money.rig';

const UNSAID = { formula: null, numerator: null, denominator: null, owner: null, assessment: null, notes: [] };
type Told = readonly [code: string, role: string, period: string, value: number, breakdown: readonly object[]];

/** A simulated set as method 1 began it: one group, one act that its targets rest on, values that are no sums of rows. */
export const begunSet = (said: {
  id: string;
  name: string;
  group: { code: string; name: string };
  basis: { id: string; name: string; shortName: string };
  dimensions?: readonly object[];
  indicators: readonly (readonly [code: string, name: string, unit: string])[];
  observations: readonly Told[];
  /** What a target says; that this number is wanted, unless told. */
  target?: (value: number) => object;
}) => ({
  set: {
    id: said.id,
    head: {
      name: said.name,
      legalBasis: '',
      assessmentName: null,
      owner: null,
      notes: [],
      groups: [said.group],
      bases: [{ ...said.basis, version: 1, validFrom: null, validTo: null, supersedes: null, supersededBy: null }],
      dimensions: said.dimensions ?? [],
    },
  },
  indicators: said.indicators.map(([code, name, unit], at) => ({
    ...UNSAID,
    code,
    no: at + 1,
    groupCode: said.group.code,
    name: `${name} (mô phỏng)`,
    unit,
    direction: 'up',
    cadence: 'month',
  })),
  observations: said.observations.map(([indicatorCode, role, period, value, breakdown]) => ({
    indicatorCode,
    breakdown,
    role,
    period,
    value: role === 'target' && said.target ? said.target(value) : { kind: 'number', value },
    verbatim: null,
    alignment: 'exact',
    basis: role === 'target' ? said.basis.id : null,
    source: 'Bộ sinh dữ liệu mô phỏng',
    provenance: 'simulated',
    observedAt: null,
  })),
});

/** A database that method 1 had begun on a day, opened by the method of now the day after; `formerly` is a moment before. */
export const openBegunRig = async (
  engine: (typeof TEST_ENGINES)[number],
  told: 'money' | 'services',
  former: ReturnType<typeof begunSet>,
  anchor: string,
) => {
  const rig: MoneyRig = await openMoneyRig(engine, '2026-11-21T11:00:00Z', told);
  await recordIndicators(rig.store, former, { actor: 'simulator', reason: 'simulated 2026-11-20', yields: true });
  await rig.store.write('simulator', 'as method 1 left it', ({ db }) =>
    sql`insert into simulation (method, seed, anchor, parameters, told_to) values (1, 'cũ', ${anchor}, '{}', '2026-11-21')`.execute(db),
  );
  const formerly = rig.clock.at.toISOString();
  rig.clock.at = new Date('2026-11-22T11:00:00Z');
  await rig.tell();
  return {
    ...rig,
    formerly,
    revision: () => rig.store.read(null, async (view) => view.revision),
    /** What the set shows: `code role period member` → number. */
    figures: async (asOf: string | null = null) =>
      new Map(
        (await rig.ask('indicators', { set: former.set.id }, asOf)).indicators.flatMap(({ code, observations }) =>
          observations.map(({ role, period, breakdown, value }) => [
            [code, role, period, ...breakdown.map(({ member }) => member)].join(' '),
            value.kind === 'number' || value.kind === 'bound' ? value.value : value,
          ]),
        ),
      ),
  };
};
export type BegunRig = Awaited<ReturnType<typeof openBegunRig>>;
