import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { readEvaluation } from '../../core/alarms/readEvaluation';
import type { Head, Store } from '../../store/store';

/** Where this gateway stands in what it passes on, and how many listen. */
export interface LiveState {
  openSockets: () => number;
  heads: () => { channel: string; epoch: string; seq: number }[];
}
interface MetricsOptions {
  store: Store;
  now: () => Date;
  live: () => LiveState | null;
  /** The hash that the ETags carry. */
  version: string;
}

/** How many rows the gateway has yet to pass on; a channel whose history was cut counts from its beginning anew. */
const lagOf = (stored: readonly Head[], passed: ReturnType<LiveState['heads']>): number => {
  const known = new Map(passed.map((head) => [head.channel, head]));
  return stored.reduce((total, { channel, epoch, seq }) => {
    const at = known.get(channel);
    return at === undefined || at.epoch !== epoch ? total : total + Math.max(0, seq - at.seq);
  }, 0);
};

/** The figures of one gateway, in a registry of its own, [OP3]. */
export const createGatewayMetrics = ({ store, now, live, version }: MetricsOptions) => {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'ioc_http_request_duration_seconds',
    help: 'Seconds to answer, by the pattern of the address',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const feeds = new Counter({
    name: 'ioc_feed_answers_total',
    help: 'Answers of feeds: 200 with a body, 304 without',
    labelNames: ['feed', 'status'],
    registers,
  });
  new Gauge({ name: 'ioc_build_info', help: 'Version of the program', labelNames: ['version'], registers }).set({ version }, 1);
  const sockets = new Gauge({ name: 'ioc_open_sockets', help: 'Open live connections', registers });
  const database = new Gauge({ name: 'ioc_database_up', help: '1 where the database answered this scrape', registers });
  const lag = new Gauge({ name: 'ioc_outbox_lag_rows', help: 'Rows committed and not yet passed on by this gateway', registers });
  const running = new Gauge({
    name: 'ioc_alarm_evaluator_running',
    help: '1 where some gateway evaluated alarms within a minute',
    registers,
  });
  const looked = new Gauge({
    name: 'ioc_alarm_evaluator_looked_at_seconds',
    help: 'When alarms were last evaluated, in seconds since 1970; 0: never',
    registers,
  });

  const ask = async (): Promise<void> => {
    const state = live();
    sockets.set(state?.openSockets() ?? 0);
    try {
      const passed = state?.heads() ?? [];
      lag.set(lagOf(await store.heads(), passed));
      const { state: evaluation, lookedAt } = await store.read(null, ({ db }) => readEvaluation(db, now().getTime()), { passes: true });
      running.set(evaluation === 'running' ? 1 : 0);
      looked.set(lookedAt === null ? 0 : Date.parse(lookedAt) / 1_000);
      database.set(1);
    } catch {
      // What nobody knows now must not look like what was known before.
      for (const gauge of [lag, running, looked]) gauge.remove();
      database.set(0);
    }
  };
  return {
    observe: (labels: { method: string; route: string; status: string }, seconds: number): void => requests.observe(labels, seconds),
    countFeed: (feed: string, status: string): void => feeds.inc({ feed, status }),
    /** The text of all metrics of this gateway, asked of the database now. */
    text: async (): Promise<string> => {
      await ask();
      return registry.metrics();
    },
  };
};
