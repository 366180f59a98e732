import type { ProblemError } from '../../contract/problem';
import type { Principal } from '../access/principal';
import type { Context } from './answer';
import { refuse } from './refuse';

type Order = Parameters<typeof refuse>[0];
interface Waiting {
  order: Order;
  problem: ProblemError;
  principal: Principal;
  times: number;
}

const EVERY_MS = 60_000;

/**
 * What is turned away at the door: anyone may knock, without limit, and no line of the audit can be removed. The first of a
 * reason (the kind of problem, for one principal, and which of the kind where the caller tells) is written down at once; those of the next minute are counted, and are one
 * line when it is over, [CM6]. A gateway that is killed loses the count of its last minute.
 */
export const createRefusalCounter = (context: Context, everyMs = EVERY_MS) => {
  /** The reasons that were written down less than a minute ago, with what came since. */
  const counting = new Map<string, { waiting: Waiting | null; timer: NodeJS.Timeout }>();

  const write = ({ order, problem, principal, times }: Waiting): Promise<ProblemError> => refuse(order, problem, principal, context, times);

  const turn = (reason: string): void => {
    const entry = counting.get(reason);
    if (!entry) return;
    const { waiting } = entry;
    if (!waiting) return void counting.delete(reason);
    entry.waiting = null;
    entry.timer = setTimeout(turn, everyMs, reason);
    write(waiting).catch((error: unknown) => {
      // Counted further until the database is there again.
      entry.waiting = { ...waiting, times: waiting.times + (entry.waiting?.times ?? 0) };
      console.error('Không ghi được nhật ký lệnh bị từ chối, sẽ thử lại:', error);
    });
  };

  return {
    /** Gives back the problem to answer. @throws what the database says, when the line cannot be written. */
    refuse: async (order: Order, problem: ProblemError, principal: Principal, which = ''): Promise<ProblemError> => {
      const reason = `${problem.kind}\n${principal.id}\n${which}`;
      const entry = counting.get(reason);
      const one = { order, problem, principal, times: 1 };
      if (entry) {
        entry.waiting = entry.waiting ? { ...entry.waiting, times: entry.waiting.times + 1 } : one;
        return problem;
      }
      counting.set(reason, { waiting: null, timer: setTimeout(turn, everyMs, reason) });
      return write(one);
    },
    /** Writes down what was counted and not yet told. */
    close: async (): Promise<void> => {
      const left = [...counting.values()];
      counting.clear();
      for (const { timer } of left) clearTimeout(timer);
      for (const { waiting } of left) if (waiting) await write(waiting);
    },
  };
};
