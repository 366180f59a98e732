import { randomUUID } from 'node:crypto';
import type { RelayBus, Spoken } from './bus';
import { keepRedisLink } from './redisBusLink';
import { readSaid, writeSaid, type Said } from './redisBusMessage';
import { createUnheard } from './redisBusUnheard';

interface RedisBusOptions {
  /** `redis://` or `rediss://`; its database number is that of one system, whatever else lies in that Redis. */
  url: string;
  log: { info: (message: string) => void; warn: (message: string) => void };
  key?: string;
  beatMs?: number;
}

const STREAM = 'ioc:relay';
const BEAT_MS = 1_500;
/** Gateways remembered by the newest that they said; more than ever run at once, those of long ago go first. */
const MOST_GATEWAYS = 256;

/** Where it is, without what opens it. */
const placeOf = (url: string): string => {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || '6379'}`;
};

/** Whether a gateway says this for the first time: what it had to send twice is heard once. */
const createNewness = () => {
  const newest = new Map<string, number>();
  return ({ from, n }: Said): boolean => {
    const before = newest.get(from) ?? 0;
    if (n <= before) return false;
    newest.delete(from);
    newest.set(from, n);
    const [oldest] = newest.keys();
    if (newest.size > MOST_GATEWAYS && oldest !== undefined) newest.delete(oldest);
    return true;
  };
};

/**
 * The bus of several gateways, over one stream of Redis: all hear all, themselves too, once and in one order, [GW3]. While Redis is away
 * a gateway hears itself at once; what it said meanwhile reaches the others when it is back, of each key the newest, [GW4].
 */
export const openRedisBus = ({ url, log, key = STREAM, beatMs = BEAT_MS }: RedisBusOptions): RelayBus & { close: () => Promise<void> } => {
  const own = randomUUID();
  const place = placeOf(url);
  const listeners = new Set<(message: Spoken) => void>();
  const isNew = createNewness();
  const unheard = createUnheard();
  let n = 0;
  let isUp = false;
  let isLost = false;
  let hasOdd = false;

  const pass = (said: Said): void => {
    if (!isNew(said)) return;
    for (const listener of listeners) {
      try {
        listener(said.spoken);
      } catch (error) {
        console.error(error);
      }
    }
  };
  const link = keepRedisLink(
    { url, key, beatMs },
    {
      up: () => {
        isUp = true;
        for (const text of unheard.thin()) link.add(text);
        if (isLost) log.info(`Đã nối lại Redis tại ${place}: các máy chủ lại thấy màn hình lớn và phòng họp của nhau.`);
        isLost = false;
      },
      down: ({ message }) => {
        isUp = false;
        for (const said of unheard.all()) pass(said);
        if (!isLost)
          log.warn(
            `Không liên lạc được với Redis tại ${place}. Máy chủ này vẫn chạy và không mất số liệu, nhưng màn hình lớn và phòng họp mở qua máy chủ khác tạm thời không thấy nhau. Hãy kiểm tra Redis và REDIS_URL; hệ thống tự nối lại. Chi tiết: ${message}`,
          );
        isLost = true;
      },
      heard: (text) => {
        const said = readSaid(text);
        if (said === null) {
          if (!hasOdd)
            log.warn(`Bỏ qua tin không đúng dạng trong Redis tại ${place} (${key}). Hãy để các máy chủ chạy cùng một phiên bản.`);
          hasOdd = true;
          return;
        }
        if (said.from === own) unheard.cameBack(said.n);
        pass(said);
      },
    },
  );

  return {
    say: (spoken) => {
      n += 1;
      const said = { from: own, n, spoken };
      const text = writeSaid(said);
      for (const gone of unheard.put(said, text)) pass(gone);
      if (isUp) link.add(text);
      else pass(said);
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: link.close,
  };
};
