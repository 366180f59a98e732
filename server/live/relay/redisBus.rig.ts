import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Spoken } from './bus';
import { openRedisBus } from './redisBus';
import { lead } from './relay.rig';

/** Polled for as long as a busy machine may need. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });

export const SEAT = '0123456789abcdef';
const MEETING = 'meeting:hop-1';
const AT = '2026-11-20T00:00:00.000Z';
export const leads = (seq: number, room = MEETING): Spoken => ({ room, key: 'lead', owner: 'line', by: SEAT, at: AT, body: lead(seq) });
export const seqsOf = (heard: readonly Spoken[]): unknown[] => heard.map(({ body }) => (body?.kind === 'lead' ? body.seq : null));

/** Buses of gateways, all closed by `close`, after what else the test opened. */
export const busBench = () => {
  let undo: (() => Promise<unknown> | void)[] = [];
  const open = (url: string, key: string, beat: { beatMs?: number } = {}) => {
    const heard: Spoken[] = [];
    const words: string[] = [];
    const say = (message: string): void => void words.push(message);
    const bus = openRedisBus({ url, key, log: { info: say, warn: say }, ...beat });
    bus.hear((message) => heard.push(message));
    undo.push(() => bus.close());
    return { ...bus, heard, words };
  };
  const close = async (): Promise<void> => {
    for (const step of undo.toReversed()) await step();
    undo = [];
  };
  return { open, close, later: (step: () => Promise<unknown> | void): void => void undo.push(step) };
};
type Bus = ReturnType<ReturnType<typeof busBench>['open']>;

export const inRoom = ({ heard }: Bus, room = MEETING): Spoken[] => heard.filter((message) => message.room === room);
/** Until each hears the others. */
export const joined = async (...buses: readonly Bus[]): Promise<void> => {
  for (const bus of buses) {
    const room = `meeting:${randomUUID()}`;
    const isHeard = (): boolean => {
      bus.say(leads(1, room));
      return buses.every((each) => inRoom(each, room).length > 0);
    };
    await eventually(isHeard).toBe(true);
  }
};
