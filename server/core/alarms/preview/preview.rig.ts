import type { AlarmCondition, AlarmRuleBody } from '../../../../contract/alarms';
import { aRuleBody } from '../../../../contract/alarms.fixture';
import { FEEDS } from '../../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../../access/principal';
import { ingestStationFiles } from '../../../ingest/ingestStationFiles';
import type { Store } from '../../../store/store';
import { answer } from '../../answer';
import { isoOf } from '../../environment/vietnamHours';

type Limited = Extract<AlarmCondition, { kind: 'limit' }>;
export const limit = (more: Partial<Limited>): Limited => ({
  kind: 'limit',
  averaging: 'instant',
  op: 'gt',
  limit: 100,
  hysteresis: 5,
  minimumCoverage: 75,
  ...more,
});
export const body = (more: Partial<AlarmRuleBody> & Pick<AlarmRuleBody, 'target' | 'condition'>): AlarmRuleBody =>
  aRuleBody({ name: 'Chạy thử', enabled: false, ...more });
export const cod = (station: string) => ({ kind: 'datastream' as const, stations: [station], parameters: ['COD'] });

/** Files of COD into a store, and dry runs over what it then keeps, by the clock of the test. */
export const previewBench = (storeOf: () => Store, now: () => number) => {
  const context = () => ({
    store: storeOf(),
    now: () => new Date(now()),
    stationName: String,
    provenanceOf: () => 'imported' as const,
  });
  const ask = (feed: string, params: Record<string, string>) => answer({ feed, params, asOf: null }, LOCAL_PRINCIPAL, context());
  const raw = (text: string, days = '90') => ask('alarm-preview', { body: text, days });
  const tryOut = async (of: AlarmRuleBody, days?: string) =>
    FEEDS['alarm-preview'].body.parse((await raw(JSON.stringify(of), days)).envelope.body);
  return {
    ask,
    raw,
    tryOut,
    /** The oldest first. */
    spansOf: ({ occurrences }: Awaited<ReturnType<typeof tryOut>>) =>
      occurrences.map(({ activeAt, clearedAt, worst }) => [activeAt, clearedAt, worst]).toReversed(),
    send: (station: string, rows: readonly (readonly [ms: number, value: number])[]) =>
      ingestStationFiles(
        storeOf(),
        [
          {
            name: `${station}.txt`,
            sha256: `${station}-${rows[0]?.[0]}-${rows.length}`,
            station,
            receivedAt: new Date(now()),
            refused: [],
            rows: rows.map(([ms, value]) => ({ parameter: 'COD', value, unit: 'mg/L', observedAt: isoOf(ms), status: '00' })),
          },
        ],
        { nameOf: String, provenanceOf: () => 'imported' as const },
      ),
  };
};
