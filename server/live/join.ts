import type { SubscribeReply, SubscribeRequest } from '../../contract/events';
import type { Store } from '../store/store';
import type { ChannelHub, Listener } from './channelHub';
import { parseRows } from './outboxTail';
import type { Published } from './subscription';

type Reason = Extract<SubscribeReply, { outcome: 'refetch' }>['reason'];
/** How often a replay is read again because the channel ran away from it meanwhile. */
const ATTEMPTS = 3;

const refusal = ({ epoch, since }: SubscribeRequest, hub: ChannelHub, replayLimit: number): Reason | null => {
  if (epoch !== hub.head.epoch) return 'epoch';
  if (since > hub.head.seq) return 'ahead';
  return hub.head.seq - since > replayLimit ? 'trimmed' : null;
};

const kept = async ({ channel, epoch, since }: SubscribeRequest, store: Store, replayLimit: number): Promise<Published[] | Reason> => {
  const tail = await store.tail(channel, since, replayLimit);
  if (!tail || tail.epoch !== epoch) return 'epoch';
  if (since < tail.trimmedTo || tail.seq - since > replayLimit) return 'trimmed';
  return parseRows(tail) ?? 'trimmed';
};

/**
 * Brings a client from its snapshot to the channel, [LV4]: what it lacks is read from the outbox, what the tail delivered
 * meanwhile is held in the hub, and both are joined in one step with nothing in between. `isGone` stops a client that left.
 */
export const join = async (
  request: SubscribeRequest,
  listener: Listener & { readonly isGone: boolean },
  hub: ChannelHub,
  { store, catchUp, replayLimit }: { store: Store; catchUp: () => Promise<void>; replayLimit: number },
): Promise<SubscribeReply> => {
  const { channel, since } = request;
  // A snapshot can be newer than what the tail has seen.
  if (refusal(request, hub, replayLimit)) await catchUp();
  const follow = (rows: readonly Published[]): SubscribeReply => {
    if (!listener.isGone) hub.follow(listener, since, rows);
    return { outcome: 'joined', head: { channel, epoch: hub.head.epoch, seq: rows.at(-1)?.seq ?? since } };
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const early = refusal(request, hub, replayLimit);
    if (early) return { outcome: 'refetch', reason: early };
    const recent = hub.after(since);
    if (recent) return follow(recent);
    const told = await kept(request, store, replayLimit);
    const replay = typeof told === 'string' ? told : (hub.project(told) ?? 'trimmed');
    if (typeof replay === 'string') return { outcome: 'refetch', reason: replay };
    const held = hub.after(replay.at(-1)?.seq ?? since);
    if (held && request.epoch === hub.head.epoch) return follow([...replay, ...held]);
  }
  return { outcome: 'refetch', reason: 'trimmed' };
};
