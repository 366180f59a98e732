import { sql } from 'kysely';
import * as z from 'zod/mini';
import { FEEDS } from '../../../contract/feeds/index';
import { kindOfPeriod } from '../../../contract/rules/scorePeriods';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { indicatorPlan } from '../../ingest/indicatorPlan';
import { recordRegisters } from '../../ingest/recordRegisters';
import { recordServiceScores } from '../../ingest/recordServiceScores';
import { seedServices } from '../../ingest/services/seedServices';
import { takeBackServiceScores } from '../../ingest/takeBackServiceScores';
import { readText } from '../../sources/dataFiles';
import { dataFolder } from '../../sources/dataFolder';
import type { ScoreRow } from '../../sources/services/scoreRows';
import type { TEST_ENGINES } from '../../store/engines.rig';
import { answer, type Context } from '../answer';

export const AGENCY = 'agency:so-y-te';
export const AREA = 'area:03646';
type Asked = 'service-scores' | 'service-unit' | 'indicators';

/** One snapshot as a source tells it: nothing but what a test names. */
export const snapshot = (unit: string, period: string, seenOn: string, more: Partial<ScoreRow> = {}): ScoreRow => ({
  unit,
  periodKind: kindOfPeriod(period),
  period,
  seenOn,
  total: null,
  groups: {},
  parts: [],
  source: 'Người kiểm thử',
  provenance: 'imported',
  observedAt: `${seenOn}T10:00:00Z`,
  ...more,
});
export const counted = (part: string, numerator: number | null, denominator: number | null, official: number | null = null) => ({
  part,
  numerator,
  denominator,
  official,
  flags: [],
});

/** A store that knows the registers and how scores are made, and writes scores as a source does: every call is a revision of its own. */
export const openScoresRig = async (engine: (typeof TEST_ENGINES)[number], now: string) => {
  const clock = { at: new Date(now) };
  const store = await engine.open(() => clock.at);
  const read = dataFolder('data');
  const { agencies } = z.object({ agencies: z.array(z.looseObject({})) }).parse(JSON.parse(await readText(read, 'agencies.json')));
  const { units } = z.object({ units: z.array(z.looseObject({})) }).parse(JSON.parse(await readText(read, 'units.json')));
  const plan = indicatorPlan.parse({ set: { id: 'so' }, agencies, areas: units });
  await store.write('seed', 'danh mục', async (view) => {
    await recordRegisters(view, plan);
    await view.renewEpoch('indicators');
  });
  await seedServices(store, read);
  const context: Context = { store, now: () => clock.at, stationName: String, provenanceOf: () => 'simulated' };
  const ask = async <Id extends Asked>(feed: Id, params: Record<string, string>, asOf: string | null = null) => {
    const { envelope } = await answer({ feed, params, asOf }, LOCAL_PRINCIPAL, context);
    return FEEDS[feed].body.parse(envelope.body) as z.infer<(typeof FEEDS)[Id]['body']>;
  };
  return {
    store,
    clock,
    ask,
    /** The official totals of a period by unit. */
    totals: async (period: string, asOf: string | null = null) =>
      Object.fromEntries(
        (await ask('service-scores', { period }, asOf)).scores.map(({ unit, official }) => [
          `${unit.kind}:${unit.code}`,
          official?.total ?? null,
        ]),
      ),
    /** What the indicator engine holds of the actual ledger: period, unit, value. */
    engine: async (code: string) =>
      (await ask('indicators', { set: 'diem-766' })).indicators
        .find((each) => each.code === code)
        ?.observations.map(({ period, breakdown, value }) => [
          period,
          breakdown[0]?.member ?? 'tinh',
          value.kind === 'number' ? value.value : null,
        ]),
    published: async () => (await store.tail('services', 0, 10_000))?.rows.flatMap(({ changes }) => changes) ?? [],
    record: (...rows: ScoreRow[]) =>
      store.write('lan', 'kiểm thử', (view) => recordServiceScores(view, rows, { ledger: 'actual', importId: null })),
    takeBack: (revision: number) => store.write('lan', 'hoàn tác', (view) => takeBackServiceScores(view, revision)),
    rows: () =>
      store.read(null, async ({ db }) => {
        const { rows } = await sql<{ n: number }>`select count(*)::integer as n from service_score`.execute(db);
        return rows[0]?.n ?? 0;
      }),
    newest: () => store.read(null, async ({ revision }) => revision),
  };
};
export type ScoresRig = Awaited<ReturnType<typeof openScoresRig>>;
