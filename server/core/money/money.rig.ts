import type * as z from 'zod/mini';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { seed } from '../../ingest/seed';
import { createSimulationTeller } from '../../ingest/simulationTeller';
import { readSimulationParameters } from '../../sources/simulated/readParameters';
import type { TEST_ENGINES } from '../../store/engines.rig';
import { answer, type Context } from '../answer';

type MoneyFeed = 'investment' | 'investment-project' | 'budget' | 'indicators' | 'service-dossiers';

/** A store with the published figures, and one simulated history once it is told: for tests of money and of services. */
export const openMoneyRig = async (
  engine: (typeof TEST_ENGINES)[number],
  now = '2026-11-21T11:00:00Z',
  told: 'money' | 'services' = 'money',
) => {
  const clock = { at: new Date(now) };
  const store = await engine.open(() => clock.at);
  await seed(store, 'data');
  const context: Context = { store, now: () => clock.at, stationName: String, provenanceOf: () => 'simulated' };
  const { money, services } = await readSimulationParameters('data');
  const parameters = told === 'money' ? { money } : { services };
  const warn = (message: string): never => {
    throw new Error(message);
  };
  return {
    store,
    clock,
    parameters,
    context,
    tell: () => createSimulationTeller({ store, clock: () => clock.at, seed: 'kiểm thử', parameters, log: { warn } }).tell(),
    ask: async <Id extends MoneyFeed>(feed: Id, params: Record<string, string>, asOf: string | null = null) => {
      const { envelope } = await answer({ feed, params, asOf }, LOCAL_PRINCIPAL, context);
      return FEEDS[feed].body.parse(envelope.body) as z.infer<(typeof FEEDS)[Id]['body']>;
    },
    published: async (channel: string) => (await store.tail(channel, 0, 10_000))?.rows.flatMap(({ changes }) => changes) ?? [],
  };
};
export type MoneyRig = Awaited<ReturnType<typeof openMoneyRig>>;
