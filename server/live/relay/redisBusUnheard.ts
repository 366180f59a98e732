import type { Said } from './redisBusMessage';

export interface UnheardLimits {
  messages: number;
  /** Of their texts, in UTF-16 units. */
  size: number;
}
export const UNHEARD_LIMITS: UnheardLimits = { messages: 1_000, size: 4 * 1024 * 1024 };

interface Waiting {
  said: Said;
  text: string;
}

/** Of each key of each room what a listener would hold after all of these, and the ends of what it would hold no more. */
const newestOf = (waiting: readonly Waiting[]): Waiting[] => {
  const newest = new Map<string, Waiting>();
  for (const each of waiting) {
    const { room, key, owner, body } = each.said.spoken;
    const slot = `${room} ${key}`;
    const before = newest.get(slot)?.said.spoken;
    // The end of what somebody else has told since ends nothing, [RL1].
    if (body === null && before && before.body !== null && before.owner !== owner) continue;
    newest.delete(slot);
    newest.set(slot, each);
  }
  return [...newest.values()];
};

/** What this gateway said and has not heard back yet, in order and bounded: what holds is told again, so that the oldest may go. */
export const createUnheard = ({ messages, size }: UnheardLimits = UNHEARD_LIMITS) => {
  let waiting: Waiting[] = [];
  let total = 0;
  const set = (next: Waiting[]): void => {
    waiting = next;
    total = next.reduce((sum, { text }) => sum + text.length, 0);
  };
  return {
    /** Answers what had to go for it, the oldest first. */
    put: (said: Said, text: string): Said[] => {
      waiting.push({ said, text });
      total += text.length;
      const gone: Said[] = [];
      while (waiting.length > messages || total > size) {
        const oldest = waiting.shift();
        if (!oldest) break;
        total -= oldest.text.length;
        gone.push(oldest.said);
      }
      return gone;
    },
    /** Those up to `n` have come back. */
    cameBack: (n: number): void => {
      while (waiting[0] && waiting[0].said.n <= n) total -= waiting.shift()?.text.length ?? 0;
    },
    all: (): Said[] => waiting.map(({ said }) => said),
    /** Forgets what newer ones have replaced, and answers the texts of the rest in order. */
    thin: (): string[] => {
      set(newestOf(waiting));
      return waiting.map(({ text }) => text);
    },
  };
};
