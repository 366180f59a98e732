import { FEEDS } from '../../contract/feeds/index';
import type { Source } from '../../contract/feeds/sources';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { ingestStationFiles } from '../ingest/ingestStationFiles';
import type { StationFile } from '../ingest/stationFile';
import type { Store } from '../store/store';
import { answer, type Context } from './answer';
import { execute } from './execute';

const MINUTE = 60_000;
export const NOON = Date.parse('2026-11-22T05:00:00Z');
/** The moment so many minutes after noon. */
export const iso = (minutes: number): string => new Date(NOON + minutes * MINUTE).toISOString();
const stations = { provenanceOf: () => 'imported' as const, nameOf: (station: string) => `Trạm ${station}` };

/** What the tests of sources share: asking the feeds, files of stations, commands; all by the clock of the test. */
export const sourceBench = (storeOf: () => Store, now: () => Date) => {
  let files = 0;
  const context = (): Context => ({ store: storeOf(), now, stationName: stations.nameOf, provenanceOf: stations.provenanceOf });
  const all = async (asOf: string | null = null): Promise<Source[]> => {
    const { envelope } = await answer({ feed: 'sources', params: {}, asOf }, LOCAL_PRINCIPAL, context());
    return FEEDS.sources.body.parse(envelope.body).sources;
  };
  const one = async (id: string, asOf: string | null = null): Promise<Source> => {
    const found = (await all(asOf)).find((each) => each.id === id);
    if (!found) throw new Error(`no source ${id}`);
    return found;
  };
  const detail = async (id: string, asOf: string | null = null) => {
    const { envelope } = await answer({ feed: 'source-detail', params: { source: id }, asOf }, LOCAL_PRINCIPAL, context());
    return FEEDS['source-detail'].body.parse(envelope.body);
  };
  const intake = async () => {
    const { envelope } = await answer({ feed: 'intake', params: {}, asOf: null }, LOCAL_PRINCIPAL, context());
    return FEEDS.intake.body.parse(envelope.body);
  };
  const file = (station: string, minute: number, bad: string[] = []): StationFile => ({
    name: `${station}_${(files += 1)}.txt`,
    sha256: `sha-${files}`,
    station,
    receivedAt: now(),
    rows: [{ parameter: 'COD', value: files, unit: 'mg/L', observedAt: iso(minute), status: '00' }],
    refused: bad.map((reason, index) => ({ line: index + 2, raw: 'sai', reason })),
  });
  const take = (...given: StationFile[]) => ingestStationFiles(storeOf(), given, stations);
  const messages = async (channel = 'sources') => (await storeOf().tail(channel, 0, 1_000))?.rows ?? [];
  const command = (id: string, expected: number | null, payload: unknown) =>
    execute({ command: id, body: { id: crypto.randomUUID(), command: id, expected, payload } }, LOCAL_PRINCIPAL, context());
  return { all, one, detail, intake, file, take, messages, command };
};
