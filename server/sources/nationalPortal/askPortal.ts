import { backoff } from '../http/backoff';
import { faultWords } from './faultWords';
import { createPace } from './pace';
import type { PortalTime } from './portalTime';
import { postJson, type Failed, type Fault, type Reply } from './postJson';
import type { PortalConfig } from './readPortalConfig';

const MOST_ATTEMPTS = 4;
const WAITS = { firstMs: 2_000, longestMs: 30_000 };
/** Whoever is asked to wait longer comes back in another run. */
const LONGEST_PAUSE_MS = 120_000;
/** So many questions in a row without an answer, and the portal is left in peace. */
const CIRCUIT = 3;
const AGAIN = new Set<Fault>(['timeout', 'unreachable', 'cut', 'server', 'limited']);
/** What no other question of this run would be answered otherwise. */
const ENDS_RUN = new Set<Fault>(['login', 'certificate', 'redirect']);

/** The run ends here: what it has is kept, and another one goes on from there. */
export interface Stopped {
  kind: 'stopped';
  why: string;
}
export interface AskOptions {
  config: PortalConfig;
  time: PortalTime;
  signal: AbortSignal;
  timeoutMs?: number;
  mostBytes?: number;
  /** Called before each request: a run that takes long says that it is still there. */
  onRequest?: () => Promise<void>;
}

/** A run's questions to the portal: paced, tried again with growing pauses, within the budget of requests and of time, [DV7]. */
export const createAsker = ({ config, time, signal, timeoutMs = 30_000, mostBytes = 8 * 1024 * 1024, onRequest }: AskOptions) => {
  const pace = createPace(time);
  const endsAt = time.now() + config.maxMs;
  let [requests, silent] = [0, 0];
  const stop = (why: string): Stopped => ({ kind: 'stopped', why });
  const overBudget = (pauseMs: number): Stopped | null => {
    if (requests >= config.maxRequests) return stop(`đã dùng hết ${config.maxRequests} yêu cầu của một lượt`);
    return time.now() + pauseMs >= endsAt ? stop(`đã dùng hết ${config.maxMs / 60_000} phút của một lượt`) : null;
  };
  const once = async (path: string, body: unknown): Promise<Reply> => {
    await onRequest?.();
    requests += 1;
    return pace(() => postJson(config, path, body, { timeoutMs, mostBytes, signal, now: time.now }), signal);
  };
  const giveUp = (failed: Failed): Failed | Stopped => {
    silent += 1;
    if (ENDS_RUN.has(failed.fault)) return stop(faultWords(failed));
    return silent >= CIRCUIT ? stop(`${CIRCUIT} câu hỏi liền không được trả lời: ${faultWords(failed)}`) : failed;
  };

  return {
    requests: (): number => requests,
    ask: async (path: string, body: unknown): Promise<Reply | Stopped> => {
      for (let attempt = 1; ; attempt += 1) {
        const over = overBudget(0);
        if (over) return over;
        const reply = await once(path, body);
        if (reply.kind === 'answered') {
          silent = 0;
          return reply;
        }
        if (!AGAIN.has(reply.fault) || attempt === MOST_ATTEMPTS) return giveUp(reply);
        const pause = Math.max(reply.afterMs ?? 0, backoff(attempt, time.random, WAITS));
        if (pause > LONGEST_PAUSE_MS) return stop(`${faultWords(reply)}; cổng hẹn hỏi lại sau ${Math.ceil(pause / 60_000)} phút`);
        const late = overBudget(pause);
        if (late) return late;
        await time.wait(pause, signal);
      }
    },
  };
};
export type Asker = ReturnType<typeof createAsker>;
