import type { Change, Push } from '../../contract/events';
import { positionOf, type Snapshot } from './snapshot';

/** How a feed's body takes a change: the same object when it does not concern it, `null` when only the server can tell. */
export type Reduce<B> = (body: B, change: Change) => B | null;
export type Applied<B> = { outcome: 'applied'; snapshot: Snapshot<B> } | { outcome: 'ignored' | 'gap' | 'fetch' };

/** Whether a message fits on a position, [LV3]: past it, it is ignored; without what came before it, there is a gap. */
export const fits = (at: { epoch: string; seq: number } | undefined, message: Push): 'next' | 'ignored' | 'gap' => {
  if (at?.epoch !== message.epoch) return 'gap';
  if (message.seq <= at.seq) return 'ignored';
  return message.prev > at.seq ? 'gap' : 'next';
};

/**
 * The one place where push joins pull on a journal, [LV3]: a snapshot already past the message ignores it, a snapshot
 * that lacks what came before reports a gap, any other is brought to the message's `seq`, or has to be fetched when no
 * event can bring it there.
 */
export const applyEvent = <B>(snapshot: Snapshot<B>, message: Push, reduce: Reduce<B>): Applied<B> => {
  const at = positionOf(snapshot, message.channel);
  const fit = fits(at, message);
  if (fit !== 'next') return { outcome: fit };
  // A journal is counted, not merged: half of a message that is already in the body cannot be taken out again.
  if (message.prev !== at?.seq) return { outcome: 'gap' };
  let { body } = snapshot;
  for (const change of message.changes) {
    const next = reduce(body, change);
    if (next === null) return { outcome: 'fetch' };
    body = next;
  }
  const { channel, epoch, seq } = message;
  const cursors = snapshot.cursors.map((cursor) => (cursor.channel === channel ? { channel, epoch, seq } : cursor));
  return { outcome: 'applied', snapshot: { ...snapshot, body, cursors, revision: Math.max(snapshot.revision, message.revision) } };
};
