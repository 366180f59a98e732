import { FEEDS } from '../../../contract/feeds/index';
import type { Cursor } from '../../../contract/feed';
import type { Head, OutboxRow, Store } from '../../../server/store/store';
import type { Random } from '../random';
import type { Clock } from './clock';
import type { Truth } from './truth';
import { indicatorOf, SETS, type Write } from './writes';

interface ChannelRow {
  epoch: string;
  seq: number;
  trimmedTo: number;
  rows: OutboxRow[];
  /** The newest revision that was published here, or that cut the history. */
  revision: number;
}
const LOOK_MS = 15;
const absent = (): Promise<never> => Promise.reject(new Error('the model has no such part'));

/** The truth with its outbox, in memory: every commit at one moment, every question answered a while later. */
export const createDatabase = (clock: Clock, random: Random) => {
  const channels = new Map<string, ChannelRow>();
  const listeners = new Set<() => void>();
  const history: Truth[] = [];
  /** What was true where a channel stood, by `channel@epoch:seq`. */
  const truths = new Map<string, Truth>();
  let epochs = 0;
  let failing = 0;
  let truth: Truth = {
    revision: 1,
    at: clock.date().toISOString(),
    files: [],
    refused: [],
    readings: [],
    indicators: Object.fromEntries(SETS.map((set) => [set, [1, 2, 3].map((no) => indicatorOf(no, 0))])),
    sources: [],
    states: [],
  };
  history.push(truth);

  const keep = (channel: string, { epoch, seq }: ChannelRow): void => void truths.set(`${channel}@${epoch}:${seq}`, truth);
  const commit = (next: Truth): void => {
    truth = next;
    history.push(next);
    for (const listener of listeners)
      if (random.chance(0.95)) clock.at('server', random.between(0, 10), () => void (listeners.has(listener) && listener()));
  };
  const renew = (channel: string): void => {
    const row = channels.get(channel);
    if (!row) return;
    row.epoch = `e${(epochs += 1)}`;
    row.trimmedTo = row.seq;
    row.rows = [];
    row.revision = truth.revision;
    keep(channel, row);
  };
  for (const topic of new Set(Object.values(FEEDS).flatMap((feed) => feed.channels.map((channel) => channel.topic)))) {
    channels.set(topic, { epoch: '', seq: 0, trimmedTo: 0, rows: [], revision: 1 });
    renew(topic);
  }

  const headOf = (channel: string, { epoch, seq, trimmedTo }: ChannelRow): Head => ({ channel, epoch, seq, trimmedTo });
  const answered = async <T>(read: () => T): Promise<T> => {
    await clock.wait('server', random.between(0, LOOK_MS));
    if (random.chance(failing)) throw new Error('the database cannot be asked');
    const found = read();
    await clock.wait('server', random.chance(0.02) ? random.between(100, 3_000) : random.between(0, LOOK_MS));
    return found;
  };
  const begin = (): Truth => ({ ...truth, revision: (history.at(-1)?.revision ?? 0) + 1, at: clock.date().toISOString() });

  const store: Store = {
    read: absent,
    write: absent,
    record: absent,
    newest: absent,
    trim: absent,
    renewEpochs: absent,
    ensureChannels: () => Promise.resolve(),
    heads: () => answered(() => [...channels].map(([channel, row]) => headOf(channel, row))),
    tail: (channel, since, limit) =>
      answered(() => {
        const row = channels.get(channel);
        return row ? { ...headOf(channel, row), rows: row.rows.filter(({ seq }) => seq > since).slice(0, limit) } : null;
      }),
    renewEpoch: (channel) =>
      answered(() => {
        renew(channel);
        commit(truth);
      }),
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => Promise.resolve(),
  };

  return {
    store,
    truth: (): Truth => truth,
    truthAt: ({ channel, epoch, seq }: Cursor): Truth | undefined => truths.get(`${channel}@${epoch}:${seq}`),
    asOf: (at: string): Truth | undefined => history.findLast((each) => each.at <= at),
    heads: (names: readonly string[]): Cursor[] =>
      names.flatMap((channel) => {
        const row = channels.get(channel);
        return row ? [{ channel, epoch: row.epoch, seq: row.seq }] : [];
      }),
    /** The newest revision that was published on any of these channels. */
    revisionOf: (names: readonly string[]): number => Math.max(...names.map((channel) => channels.get(channel)?.revision ?? 0)),
    write: (write: Write): void => {
      const { after, told } = write(begin(), random);
      truth = after;
      for (const [channel, changes] of Object.entries(told)) {
        const row = channels.get(channel);
        if (!row) throw new Error(`no channel ${channel}`);
        row.seq += 1;
        row.revision = after.revision;
        row.rows.push({ seq: row.seq, revision: after.revision, at: after.at, changes });
        keep(channel, row);
      }
      commit(after);
    },
    trim: (channel: string, rows: number): void => {
      const row = channels.get(channel);
      if (!row) return;
      row.rows = row.rows.slice(Math.max(0, row.rows.length - rows));
      row.trimmedTo = row.seq - row.rows.length;
    },
    renewAny: (): void => {
      renew([...channels.keys()][random.int(channels.size)] ?? '');
      commit(truth);
    },
    /** A backup comes back: everything is as it was then, and every channel has another history. */
    restore: (): void => {
      const then = history[random.int(history.length)] ?? truth;
      truth = { ...then, revision: begin().revision, at: clock.date().toISOString() };
      for (const channel of channels.keys()) renew(channel);
      commit(truth);
    },
    failing: (share: number): void => {
      failing = share;
    },
  };
};
export type Database = ReturnType<typeof createDatabase>;
