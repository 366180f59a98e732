import { Redis } from 'ioredis';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { RELAY_SILENCE_MS } from '../../../contract/relay';

export interface RedisPlace {
  url: string;
  /** The key of the stream. */
  key: string;
  /** A beat is sent so often, in ms, and has come back by the next but one, or the session ends. */
  beatMs: number;
}
interface SessionListener {
  up: () => void;
  heard: (text: string) => void;
}

/** How many entries the stream keeps, give or take. */
const MOST_ENTRIES = 2_000;
/** What was told longer ago counts as gone, [RL3]. */
const PAST_MS = Math.max(...Object.values(RELAY_SILENCE_MS));
/** A stream that no gateway beats in any more leaves nothing behind in Redis. */
const KEEP_MS = 60_000;
const OPEN_MS = 5_000;
const BLOCK_MS = 5_000;
const BATCH = 200;
const [MESSAGE, BEAT] = ['m', 'b'];
/** What breaks is thrown away whole and opened anew: nothing is queued or sent a second time behind our back. */
const OPTIONS = {
  lazyConnect: true,
  retryStrategy: null,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: OPEN_MS,
  disconnectTimeout: 500,
};

const entry = z.tuple([z.string(), z.array(z.string())]);
const found = z.nullable(z.array(z.tuple([z.string(), z.array(entry)])));

/** The place in the stream where that begins which was told lately, by the clock of Redis. */
const before = (id: string): string => `${Math.max(0, Number(id.split('-')[0]) - PAST_MS)}-0`;

/**
 * One connection to add by and one that waits for what comes, beginning with what was told lately: who opens it anew may have heard some
 * of that before. What breaks on either ends both, with the reason. A beat goes round by both now and again: a Redis that takes nothing, or answers no more, is found by its staying away.
 */
export const openRedisSession = ({ url, key, beatMs }: RedisPlace, { up, heard }: SessionListener) => {
  const [writer, reader] = [new Redis(url, OPTIONS), new Redis(url, OPTIONS)];
  let isOver = false;
  let end: (reason: Error) => void = () => undefined;
  const ended = new Promise<Error>((resolve) => {
    end = (reason) => {
      isOver = true;
      resolve(reason);
    };
  });
  /** ioredis hears the first error of a connection alone; the second, as of a refused certificate, would end the process. */
  const muffle = (): void => {
    for (const { stream } of [writer, reader]) stream?.on('error', () => undefined);
  };
  const failed = (error: unknown): void => {
    muffle();
    end(error instanceof Error ? error : new Error(String(error)));
  };
  for (const client of [writer, reader]) client.on('error', failed).on('end', () => end(new Error('connection closed')));
  const opening = setTimeout(() => end(new Error(`no answer in ${OPEN_MS / 1_000} s`)), OPEN_MS);
  let beating: ReturnType<typeof setInterval> | undefined;
  const beats = { sent: 0, back: 0 };
  const mark = crypto.randomUUID();

  const put = (field: string, value: string) => writer.xadd(key, 'MAXLEN', '~', MOST_ENTRIES, '*', field, value);
  const beat = async (): Promise<string> => {
    beats.sent += 1;
    const id = z.string().parse(await put(BEAT, mark));
    await writer.pexpire(key, KEEP_MS);
    return id;
  };
  const take = ([field, value = '']: readonly string[]): void => {
    if (field !== BEAT) heard(field === MESSAGE ? value : '');
    else if (value === mark) beats.back += 1;
  };
  const run = async (): Promise<void> => {
    await Promise.all([writer.connect(), reader.connect()]);
    let last = before(await beat());
    if (isOver) return;
    clearTimeout(opening);
    beating = setInterval(() => {
      // One may be late: a thread that was busy hears its timers before its connections.
      if (beats.sent - beats.back > 1) end(new Error(`no echo in ${(2 * beatMs) / 1_000} s`));
      else beat().catch(failed);
    }, beatMs);
    up();
    while (!isOver) {
      const streams = found.parse(await reader.xread('COUNT', BATCH, 'BLOCK', BLOCK_MS, 'STREAMS', key, last));
      for (const [id, fields] of streams?.[0]?.[1] ?? []) {
        last = id;
        if (!isOver) take(fields);
      }
    }
  };
  run().catch(failed);
  void ended.then(() => {
    clearTimeout(opening);
    clearInterval(beating);
    muffle();
    writer.disconnect();
    reader.disconnect();
  });

  return {
    add: (text: string): void => void put(MESSAGE, text).catch(failed),
    /** Resolves to what ended it; it ends once, and nothing is heard after. */
    ended,
    /** Ends it once what was added has been taken, or after `limitMs`. */
    quit: async (limitMs: number): Promise<void> => {
      if (writer.status === 'ready') await Promise.race([writer.quit().catch(() => undefined), pause(limitMs)]);
      end(new Error('closed'));
    },
  };
};
export type RedisSession = ReturnType<typeof openRedisSession>;
