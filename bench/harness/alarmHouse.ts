import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import * as z from 'zod/mini';
import { aRuleBody } from '../../contract/alarms.fixture';
import { push } from '../../contract/events';
import { parseCursors } from '../../contract/feed';
import { ALARMS_CHANNEL, alarms } from '../../contract/feeds/alarms';
import { runGateway } from './runGateway';

const VIETNAM_MS = 7 * 3_600_000;
const LIMIT_MS = 30_000;
const envelope = z.object({ body: alarms.body });

/** A limit of 100 on COD, at once: high. */
export const OVER_100 = aRuleBody({
  name: 'COD quá 100 (phép đo)',
  target: { kind: 'datastream', stations: 'all', parameters: ['COD'] },
  condition: { kind: 'limit', averaging: 'instant', op: 'gt', limit: 100, hysteresis: 10, minimumCoverage: 0 },
  basis: 'Phép đo của bộ bench',
});

/** The moment of each raising by the station that it is of, ms since 1970; the first that came counts. */
const listen = async (origin: string, rule: string): Promise<{ raised: Map<string, number>; close: () => void }> => {
  const raised = new Map<string, number>();
  const [cursor] = parseCursors((await fetch(`${origin}/api/feeds/alarms`)).headers.get('ioc-cursors') ?? '');
  if (!cursor) throw new Error('the feed of alarms has no cursor');
  const socket = io(origin, { transports: ['websocket'], forceNew: true });
  socket.on('push', (raw) => {
    const at = Date.now();
    for (const change of push.parse(raw).changes)
      if (change.kind === 'alarm.changed' && change.alarm.rule === rule && change.alarm.subject.station !== null)
        if (!raised.has(change.alarm.subject.station)) raised.set(change.alarm.subject.station, at);
  });
  await socket.emitWithAck('subscribe', { channel: ALARMS_CHANNEL, epoch: cursor.epoch, since: cursor.seq });
  return { raised, close: () => void socket.close() };
};

export const until = async (isThere: () => boolean | Promise<boolean>, what: string, limitMs = LIMIT_MS): Promise<void> => {
  for (const begun = performance.now(); !(await isThere());) {
    if (performance.now() - begun > limitMs) throw new Error(`not in ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** The whole program without simulated data and with one rule of our own, a client on its channel of alarms, and files dropped as an FTP server does. */
export const openAlarmHouse = async (webDir: string) => {
  const { origin, inbox, stop } = await runGateway(webDir, { SIMULATE: '0', SEED_SIMULATED: '0' });
  const command = { id: randomUUID(), command: 'alarmRule.save', expected: 0, payload: { rule: null, body: OVER_100 } };
  const answer = await fetch(`${origin}/api/commands/alarmRule.save`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(command),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`alarmRule.save: ${answer.status} ${text}`);
  const rule = z.object({ result: z.object({ rule: z.object({ id: z.string() }) }) }).parse(JSON.parse(text)).result.rule.id;
  const heard = await listen(origin, rule);
  return {
    origin,
    raised: heard.raised,
    /** Answers when it lay there whole. */
    drop: (station: string, value: number): number => {
      const stamp = new Date(Date.now() + VIETNAM_MS).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
      const name = `${station}_${stamp}.txt`;
      writeFileSync(join(inbox, `.${name}.part`), `COD\t${value}\tmg/l\t${stamp}\t00\n`);
      renameSync(join(inbox, `.${name}.part`), join(inbox, name));
      return Date.now();
    },
    /** The stations that have an open alarm of our rule. */
    open: async (): Promise<string[]> => {
      const { body } = envelope.parse(await (await fetch(`${origin}/api/feeds/alarms`)).json());
      return body.alarms.flatMap(({ rule: of, subject }) => (of === rule && subject.station !== null ? [subject.station] : []));
    },
    files: async (): Promise<number> => {
      const { body } = z.object({ body: z.object({ files: z.int() }) }).parse(await (await fetch(`${origin}/api/feeds/intake`)).json());
      return body.files;
    },
    stop: async (): Promise<void> => {
      heard.close();
      await stop();
    },
  };
};
export type AlarmHouse = Awaited<ReturnType<typeof openAlarmHouse>>;
