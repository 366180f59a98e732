import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { push, subscribeReply } from '../../contract/events';
import { parseCursors } from '../../contract/feed';

const RETRY_MS = 20;

/** A page that follows the meetings at the first of the gateways, and goes on at the next, from where it stands, when that one is gone. */
export const followJournal = async (origins: readonly string[], month: string) => {
  const response = await fetch(`${origins[0]}/api/feeds/meetings?month=${month}`);
  const [cursor] = parseCursors(response.headers.get('ioc-cursors') ?? '');
  if (!cursor) throw new Error(`no cursor: ${response.status}`);
  const { channel, epoch, seq: since } = cursor;
  const heard: { seq: number; meetings: string[]; at: number }[] = [];
  let seq = since;
  /** Messages that did not follow on the one before: a gap or a double. */
  let breaks = 0;
  let moves = 0;
  let socket: Socket | null = null;
  let isOver = false;

  const sit = async (at: number): Promise<void> => {
    const own = io(origins[at % origins.length], { transports: ['websocket'], reconnection: false, forceNew: true });
    socket = own;
    own.on('push', (raw) => {
      const message = push.parse(raw);
      if (message.channel !== channel) return;
      if (message.prev !== seq || message.seq !== seq + 1 || message.epoch !== epoch) breaks += 1;
      seq = message.seq;
      const meetings = message.changes.flatMap((change) => (change.kind === 'meetings.changed' ? change.meetings : []));
      heard.push({ seq, meetings, at: performance.now() });
    });
    const moveOn = (): void => {
      if (isOver || socket !== own) return;
      moves += 1;
      void pause(RETRY_MS).then(() => sit(at + 1));
    };
    own.on('disconnect', moveOn);
    own.on('connect_error', moveOn);
    own.on('connect', () => {
      own.emit('subscribe', { channel, epoch, since: seq }, (raw: unknown) => {
        if (subscribeReply.parse(raw).outcome !== 'joined') breaks += 1;
      });
    });
  };
  await sit(0);
  return {
    since,
    heard,
    told: () => ({ breaks, moves }),
    /** The longest time between two messages, in ms, of which one at least came after `from`. */
    longestGap: (from: number): number =>
      Math.max(0, ...heard.slice(1).map(({ at }, index) => (at < from ? 0 : at - (heard[index]?.at ?? at)))),
    close: (): void => {
      isOver = true;
      socket?.close();
    },
  };
};
