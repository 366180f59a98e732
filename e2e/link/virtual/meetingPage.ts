import { QueryClient } from '@tanstack/react-query';
import { createHash } from 'node:crypto';
import { createLatestStore } from '../../../src/data/latestStore';
import { createLinkState } from '../../../src/data/linkState';
import { startLiveLink } from '../../../src/data/liveLink';
import { createFollower } from '../../../src/data/relay/follower';
import { createLeader } from '../../../src/data/relay/leader';
import { createRelay } from '../../../src/data/relay/relay';
import { createSharedLine } from '../../../src/data/relay/sharedLine';
import type { Random } from '../random';
import type { Clock } from './clock';
import type { Faults } from './network';
import { createWire } from './virtualPort';

export const ROOM = 'meeting:hop';
const keyOf = (page: number): string => `${page}`.repeat(32);
export const seatOf = (page: number): string => createHash('sha256').update(keyOf(page)).digest('hex').slice(0, 16);

/** One browser in the meeting: it leads when the meeting says so, and follows when another does. */
export const openPage = (page: number, clock: Clock, random: Random, faults: () => Faults, complain: (what: string) => void) => {
  const wire = createWire(clock, random, faults);
  const line = createSharedLine();
  const client = new QueryClient();
  const latest = createLatestStore(() => {});
  const stopLink = startLiveLink(client, { connect: wire.connect, latest, state: createLinkState(), random: random.next, shared: line });
  const relay = createRelay({ line, random: random.next });
  relay.enter(ROOM, keyOf(page));
  relay.tell(ROOM, { kind: 'seat', name: `Ghế ${page}`, following: true });
  const follower = createFollower({
    hear: (listener) => relay.hear(ROOM, listener),
    now: () => performance.now(),
    wallClock: Date.now,
  });
  const stopFollowing = follower.start();
  let leads = false;
  let leader: ReturnType<typeof createLeader> | null = null;
  let presenter: number | null = null;
  const newest = new Map<string, number>();
  follower.onMove(({ address }) => {
    const [, who = '', n = ''] = /^\/(\d+)\?n=(\d+)$/.exec(address) ?? [];
    if (`${presenter}` !== who) complain(`page ${page} shows ${address} while ${presenter} leads`);
    if (Number(n) < (newest.get(who) ?? 0)) complain(`page ${page} went back to ${address} from ${newest.get(who)}`);
    newest.set(who, Number(n));
  });
  return {
    wire,
    relay,
    follower,
    /** The feed of the meeting has come. */
    learn: (next: number | null): void => {
      presenter = next;
      if (leads !== (next === page)) relay.hush(ROOM, 'lead');
      leads = next === page;
      leader = leads
        ? (leader ??
          createLeader(
            (lead) => relay.tell(ROOM, lead),
            () => Math.floor(Date.now()),
          ))
        : null;
      follower.presenter(leads || next === null ? null : seatOf(next));
    },
    move: (n: number): boolean => {
      leader?.show({ address: `/${page}?n=${n}` });
      return leader !== null;
    },
    close: (): void => {
      stopFollowing();
      stopLink();
      relay.stop();
    },
  };
};
