import { listenReply, tellReply, type RelayBody, type Told } from '../../../contract/relay';
import { backoff, type LinkTiming } from '../timing';
import { createHearing } from './hearing';
import type { SharedLine } from './sharedLine';
import { createTeller, type TellKind } from './teller';

/** `entering`: asked, not answered yet; `lost`: no line; `denied`: not for whoever asks, or there is no such meeting. */
export type RoomStatus = 'entering' | 'listening' | 'lost' | 'denied';
export interface RoomState {
  status: RoomStatus;
  /** What was last told, by key; what is silent for too long is left out. */
  told: ReadonlyMap<string, Told>;
  /** The seat of the key given. */
  seat: string | null;
  /** What is not this page's to tell. */
  denied: ReadonlySet<TellKind>;
}
export const NO_ROOM: RoomState = { status: 'entering', told: new Map(), seat: null, denied: new Set() };

export interface RoomDeps {
  line: SharedLine;
  timing: LinkTiming;
  /** Monotonic, in ms. */
  now: () => number;
  random: () => number;
}

/** Whoever was denied may be let in later: the meeting is made, the right is given. */
const DENIED_AGAIN_MS = 15_000;

/** One room as this page sits in it; enters again after a line that broke, with the same key, [RL4]. */
export const createRoom = (room: string, { line, timing, now, random }: RoomDeps) => {
  const watchers = new Set<() => void>();
  const hearers = new Set<(told: Told) => void>();
  let state = NO_ROOM;
  let status: RoomStatus = 'entering';
  let seat: string | null = null;
  let seatKey: string | null = null;
  let sitting = 0;
  let asked = 0;
  let tries = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const pass = (told: Told): void => {
    for (const hearer of hearers) hearer(told);
  };
  const changed = (): void => {
    state = { status, told: hearing.told(), seat, denied: teller.denied() };
    for (const watcher of watchers) watcher();
  };
  const hearing = createHearing({ now, pass, changed });
  const send: Parameters<typeof createTeller>[0]['send'] = (body, reply) =>
    line.talk()?.tell({ room, body }, (raw) => {
      const answer = tellReply.safeParse(raw);
      if (answer.success) reply(answer.data.outcome);
    });
  const teller = createTeller({ send, now, changed });

  const later = (ms: number): void => {
    clearTimeout(again);
    again = setTimeout(ask, ms);
  };
  const take = (raw: unknown): void => {
    const reply = listenReply.safeParse(raw);
    // What cannot be read is asked anew, at the pace of what is not answered.
    if (!reply.success) return later(backoff(tries, timing.retry, timing.retryMax, random));
    tries = 0;
    if (reply.data.outcome === 'denied') {
      status = 'denied';
      later(DENIED_AGAIN_MS);
      return changed();
    }
    clearTimeout(again);
    status = 'listening';
    ({ seat } = reply.data);
    hearing.takeAll(reply.data.told);
    changed();
    teller.open();
  };
  const ask = (): void => {
    const talk = line.talk();
    if (!talk || sitting === 0) return;
    asked += 1;
    const mine = asked;
    later(Math.min(timing.ack * 2 ** tries, Math.max(timing.ack, timing.retryMax)));
    tries += 1;
    talk.listen({ room, seatKey }, (raw) => {
      if (mine !== asked) return;
      asked += 1;
      take(raw);
    });
  };
  const stop = (next: RoomStatus): void => {
    asked += 1;
    tries = 0;
    clearTimeout(again);
    teller.shut();
    status = next;
  };
  const begin = (): void => {
    stop(line.isLost() ? 'lost' : 'entering');
    changed();
    ask();
  };
  const leave = (): void => {
    stop('entering');
    line.talk()?.unlisten(room);
    hearing.clear();
    seat = null;
    changed();
  };

  return {
    state: (): RoomState => state,
    /** Takes a place in the room; a key gives a seat. Returns a function that gives it up. */
    enter: (key: string | null): (() => void) => {
      clearTimeout(leaving);
      const isOtherSeat = key !== null && key !== seatKey;
      if (isOtherSeat) seatKey = key;
      sitting += 1;
      if (isOtherSeat || (sitting === 1 && status !== 'listening')) begin();
      let isHere = true;
      return () => {
        if (!isHere) return;
        isHere = false;
        sitting -= 1;
        // A page that goes from one view to the next keeps its seat.
        if (sitting === 0) leaving = setTimeout(leave, timing.grace);
      };
    },
    watch: (watcher: () => void): (() => void) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    hear: (hearer: (told: Told) => void): (() => void) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    tell: (body: RelayBody): void => teller.tell(body),
    hush: (kind: TellKind): void => teller.hush(kind),
    up: begin,
    down: (): void => {
      stop('lost');
      changed();
    },
    told: (told: Told): void => {
      if (sitting === 0) return;
      hearing.take(told);
      changed();
    },
  };
};
export type Room = ReturnType<typeof createRoom>;
