import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import * as z from 'zod/mini';
import { commandAnswer } from '../contract/command';
import { changedTask } from '../contract/commands/taskShapes';
import { heartbeat, push, subscribeReply, type Heartbeat, type Push } from '../contract/events';
import { envelope, parseCursors, type Cursor } from '../contract/feed';
import { rightsOf, type Access } from './access/identity';
import { LOCAL_PRINCIPAL, type Principal } from './access/principal';
import { createGateway } from './gateway';
import { FAST } from './live.rig';
import type { Store } from './store/store';

/** By what a test says who it is. */
const WHO = 'x-who';

/** One gateway on a real port for several people, each by their name; who is none of them is the local person: for tests. */
export const openRows = async (
  store: Store,
  people: Readonly<Record<string, Principal>>,
  options: Partial<Parameters<typeof createGateway>[0]> = {},
) => {
  const access: Access = {
    mode: 'embedded',
    identify: async (headers) => {
      const principal = people[String(headers[WHO])] ?? LOCAL_PRINCIPAL;
      return { principal, via: 'local', token: null, rights: rightsOf(principal), endsAt: null };
    },
    again: async (identity) => identity,
    onTouched: () => () => undefined,
    take: () => undefined,
  };
  const gateway = await createGateway({
    context: { store, now: () => new Date(), stationName: String, provenanceOf: () => 'imported' },
    webDir: null,
    host: '127.0.0.1',
    port: 0,
    live: FAST,
    access,
    ...options,
  });
  const origin = `http://127.0.0.1:${gateway.port}`;
  const sockets: Socket[] = [];

  const ask = (
    who: string,
    path: string,
    { headers = {}, ...init }: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ) => fetch(`${origin}/api/${path}`, { ...init, headers: { [WHO]: who, ...headers } });
  const get = async (who: string, path: string, headers: Record<string, string> = {}) => {
    const answer = await ask(who, `feeds/${path}`, { headers });
    return { answer, text: await answer.text() };
  };
  const order = async (who: string, command: string, payload: unknown, expected: number | null = null) => {
    const body = JSON.stringify({ id: randomUUID(), command, expected, payload });
    const headers = { [WHO]: who, 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/api/commands/${command}`, { method: 'POST', body, headers });
    return { status: answer.status, text: await answer.text() };
  };
  return {
    ask,
    get,
    order,
    body: async (who: string, path: string) => envelope(z.unknown()).parse(JSON.parse((await get(who, path)).text)),
    /** Where a feed of this name stands on the channel of its name. */
    cursor: async (who: string, path: string): Promise<Cursor> => {
      const cursors = parseCursors((await get(who, path)).answer.headers.get('ioc-cursors') ?? '');
      const cursor = cursors.find(({ channel }) => channel === path);
      if (!cursor) throw new Error(`no cursor of ${path}`);
      return cursor;
    },
    /** The task after a command that must be done. */
    task: async (who: string, command: string, payload: unknown, expected: number | null = null) => {
      const { status, text } = await order(who, command, payload, expected);
      if (status !== 200) throw new Error(text);
      return commandAnswer(changedTask).parse(JSON.parse(text)).result.task;
    },
    dial: (who: string) => {
      const socket = io(origin, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: { [WHO]: who } });
      const got: Push[] = [];
      const beats: Heartbeat[] = [];
      socket.on('push', (raw) => got.push(push.parse(raw)));
      socket.on('heartbeat', (raw) => beats.push(heartbeat.parse(raw)));
      sockets.push(socket);
      return {
        got,
        headOf: (channel: string) => beats.at(-1)?.heads.find((head) => head.channel === channel)?.seq,
        join: async ({ channel, epoch, seq }: Cursor) =>
          subscribeReply.parse(await socket.emitWithAck('subscribe', { channel, epoch, since: seq })),
      };
    },
    close: async (): Promise<void> => {
      for (const socket of sockets) socket.close();
      await gateway.close();
    },
  };
};
