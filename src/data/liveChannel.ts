import { subscribeReply, type Push } from '../../contract/events';
import type { Cursor } from '../../contract/feed';
import type { LiveEntry } from './liveEntries';
import type { Repair } from './repair';
import type { Port } from './socketPort';
import { backoff, type LinkTiming } from './timing';

type Phase = 'out' | 'asking' | 'in' | 'denied';

interface Deps {
  port: Port;
  timing: LinkTiming;
  random: () => number;
  repair: Repair;
  /** The live entries with data that this channel feeds. */
  entries: () => LiveEntry[];
  /** Something changed that the link state may depend on. */
  changed: () => void;
}

/**
 * One channel on the wire, shared by all entries that it feeds. It is asked for from the position that is furthest
 * behind, so that the replay brings every entry along; those ahead ignore what they know.
 */
export const createChannel = (channel: string, { port, timing, random, repair, entries, changed }: Deps) => {
  let phase: Phase = 'out';
  /** What this subscription has been told so far: an entry behind it misses something. */
  let told: Cursor = { channel, epoch: '', seq: 0 };
  /** The head of the last heartbeat; `null` when that beat did not name this channel. */
  let announced: Cursor | null | undefined;
  let asked = 0;
  let refusals = 0;
  let unanswered = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const leave = (next: Phase): void => {
    phase = next;
    asked += 1;
    announced = undefined;
    clearTimeout(timer);
    timer = undefined;
  };

  /** Where to ask from: the position furthest behind, in the epoch of the newest snapshot; entries of another epoch are fetched anew. */
  const meeting = (): Cursor | undefined => {
    const own = entries().flatMap((entry) => {
      const at = repair.isOpen(entry.query) ? undefined : entry.position(channel);
      return at ? [{ entry, at }] : [];
    });
    const newest = own.toSorted((a, b) => b.entry.query.state.dataUpdatedAt - a.entry.query.state.dataUpdatedAt)[0];
    for (const { entry, at } of own) if (at.epoch !== newest?.at.epoch) repair.need(entry.query);
    return own
      .map(({ at }) => at)
      .filter(({ epoch }) => epoch === newest?.at.epoch)
      .toSorted((a, b) => a.seq - b.seq)[0];
  };

  const repairAll = (): void => {
    for (const { query } of entries()) repair.need(query);
  };

  const later = (wait: number): void => {
    timer = setTimeout(() => {
      leave('out');
      settle();
      changed();
    }, wait);
  };

  const take = (raw: unknown, from: Cursor): void => {
    const reply = subscribeReply.safeParse(raw);
    leave('out');
    unanswered = 0;
    if (!reply.success) {
      later(backoff(refusals, timing.retry, timing.retryMax, random));
      refusals += 1;
    } else if (reply.data.outcome === 'denied') phase = 'denied';
    else if (reply.data.outcome === 'refetch') repairAll();
    else {
      phase = 'in';
      refusals = 0;
      // At position 0 the server joins whatever the epoch; the snapshot may yet be of another.
      if (reply.data.head.epoch !== from.epoch) repairAll();
    }
    changed();
  };

  const ask = (from: Cursor): void => {
    leave('asking');
    told = from;
    const mine = asked;
    // A server that is too busy to answer is not asked the same again and again at the same pace.
    later(Math.min(timing.ack * 2 ** unanswered, Math.max(timing.ack, timing.retryMax)));
    unanswered += 1;
    port.subscribe({ channel, epoch: from.epoch, since: from.seq }, (raw) => {
      if (mine === asked) take(raw, from);
    });
  };

  /** Joins, or joins again when an entry is behind what this subscription has been told. The line must be up. */
  const settle = (): void => {
    if (phase === 'asking' || phase === 'denied' || timer !== undefined) return;
    const from = meeting();
    if (!from || (phase === 'in' && from.epoch === told.epoch && from.seq >= told.seq)) return;
    ask(from);
  };

  return {
    phase: (): Phase => phase,
    settle,
    repairAll,
    down: (): void => {
      unanswered = 0;
      leave('out');
    },
    push: (message: Push): void => {
      if (message.epoch === told.epoch) told = { ...told, seq: Math.max(told.seq, message.seq) };
      for (const entry of entries()) {
        const outcome = entry.take(message);
        // While the replay is awaited, it may well bring what is missing; what it brings may come before the reply.
        if (outcome === 'fetch' || (outcome === 'gap' && phase === 'in')) repair.need(entry.query);
      }
      settle();
    },
    /** [LV8]: a head that the last beat named and that is still ahead of us is a lost event; another epoch is another history. */
    beat: (head: Cursor | null): void => {
      const at = phase === 'in' ? meeting() : undefined;
      if (!at) return;
      const before = announced;
      announced = head;
      if (head && head.epoch !== at.epoch) repairAll();
      else if (before === undefined) return;
      else if ((before === null && head === null) || (before?.epoch === at.epoch && at.seq < before.seq)) {
        leave('out');
        settle();
      }
    },
    close: (): void => leave('out'),
  };
};
export type Channel = ReturnType<typeof createChannel>;
