import type * as z from 'zod/mini';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { PORTAL_SOURCE } from '../../ingest/nationalPortal/portalSource';
import { readPortal, type ReadPortalOptions } from '../../ingest/nationalPortal/readPortal';
import { seedSources } from '../../ingest/seedSources';
import { dataFolder } from '../../sources/dataFolder';
import { answerJson, goodData, startStandIn, virtualTime, type PortalRequest, type Trouble } from '../../sources/nationalPortal/portal.rig';
import { readPortalUnits } from '../../sources/nationalPortal/portalUnits';
import type { PortalConfig } from '../../sources/nationalPortal/readPortalConfig';
import type { TEST_ENGINES } from '../../store/engines.rig';
import { answer, type Context } from '../answer';
import { execute } from '../execute';
import { openScoresRig } from './scores.rig';

const DAY_MS = 86_400_000;

/** A store, a stand-in of the portal and readings of it by a clock of the test. */
export const openPortalRig = async (engine: (typeof TEST_ENGINES)[number], start = '2026-11-02T00:00:00Z') => {
  const scores = await openScoresRig(engine, start);
  await seedSources(scores.store, 'data', { switchedOn: [PORTAL_SOURCE] });
  const portal = await startStandIn();
  const time = virtualTime(start);
  const units = await readPortalUnits(dataFolder('data'));
  const config: PortalConfig = { origin: portal.origin, credential: null, hour: 5, maxRequests: 300, maxMs: 1_800_000 };
  const context: Context = { store: scores.store, now: () => new Date(time.now()), stationName: String, provenanceOf: () => 'imported' };
  const ask = async <Id extends 'sources' | 'source-detail' | 'service-scores' | 'service-unit' | 'intake'>(
    feed: Id,
    params: Record<string, string> = {},
    asOf: string | null = null,
  ) => {
    const { envelope } = await answer({ feed, params, asOf }, LOCAL_PRINCIPAL, context);
    return FEEDS[feed].body.parse(envelope.body) as z.infer<(typeof FEEDS)[Id]['body']>;
  };
  const read = (more: Partial<ReadPortalOptions> = {}) => {
    scores.clock.at = new Date(time.now());
    return readPortal({ store: scores.store, config, units, time, signal: new AbortController().signal, timeoutMs: 10_000, ...more });
  };
  return {
    store: scores.store,
    portal,
    time,
    config,
    units,
    ask,
    read,
    /** A reading while the portal is in trouble; what it asked. */
    readWith: async (trouble: Trouble, more: Partial<ReadPortalOptions> = {}) => {
      portal.trouble(trouble);
      const before = portal.requests.length;
      const outcome = await read(more);
      portal.trouble(() => false);
      return { outcome, asked: portal.requests.slice(before) };
    },
    nextDay: (): void => {
      time.move(DAY_MS);
      scores.clock.at = new Date(time.now());
    },
    source: async () => {
      const found = (await ask('sources')).sources.find(({ id }) => id === PORTAL_SOURCE);
      if (!found) throw new Error('no source');
      return found;
    },
    refused: async () => (await ask('source-detail', { source: PORTAL_SOURCE })).openRefused,
    score: async (period: string, unit: string) => {
      const { scores: all } = await ask('service-scores', { period, ledger: 'actual' });
      return all.find((each) => `${each.unit.kind}:${each.unit.code}` === unit) ?? null;
    },
    unit: (unit: string, kind: string) => {
      const [unitKind = '', code = ''] = unit.split(':');
      return ask('service-unit', { unitKind, unit: code, kind, ledger: 'actual' });
    },
    command: (id: string, expected: number | null, payload: unknown) =>
      execute({ command: id, body: { id: crypto.randomUUID(), command: id, expected, payload } }, LOCAL_PRINCIPAL, context),
    close: async (): Promise<void> => {
      await portal.close();
      await scores.store.close();
    },
  };
};
export type PortalRig = Awaited<ReturnType<typeof openPortalRig>>;

export const isOf = ({ path, body }: PortalRequest, name: string, period?: Record<string, unknown>): boolean =>
  path.endsWith(`/${name}`) && Object.entries(period ?? {}).every(([key, value]) => body[key] === value);
export const october = { timeType: 'month', month: 10 };
/** The answer of a good day with its text changed. */
export const altered =
  (name: string, change: (text: string) => string, period?: Record<string, unknown>): Trouble =>
  (request, response) => {
    if (!isOf(request, name, period)) return false;
    answerJson(response, JSON.parse(change(JSON.stringify(goodData(request.path, request.body)))));
    return true;
  };
export const broken =
  (name: string): Trouble =>
  (request, response) => {
    if (!isOf(request, name)) return false;
    response.writeHead(422).end();
    return true;
  };
