import { randomBytes, randomUUID } from 'node:crypto';
import { commandAnswer } from '../contract/command';
import { meetingReceive } from '../contract/commands/meetingReceive';
import { problem } from '../contract/problem';
import { createGateway } from './gateway';
import type { Context } from './core/answer';
import { openMeetings } from './core/meetings.rig';
import type { TEST_ENGINES } from './store/engines.rig';
import { signRequest } from './http/paperless/signature';

export const OLD_KEY = { system: 'ecabinet', id: 'k1', secret: Buffer.alloc(32, 1) };
export const NEW_KEY = { system: 'ecabinet', id: 'k2', secret: Buffer.alloc(32, 2) };
export const OTHER_KEY = { system: 'hop-so', id: 'h1', secret: Buffer.alloc(32, 3) };
export const PUBLIC = 'https://ioc.example.vn';
/** The monday morning of the meeting. */
export const NOW = new Date('2026-11-23T00:55:00Z');

export const sentBody = (more: object = {}) => ({
  title: 'Phiên họp thường kỳ tháng 11',
  startsAt: '2026-11-23T08:00:00+07:00',
  endsAt: '2026-11-23T11:00:00+07:00',
  place: 'Phòng họp số 1',
  chair: 'Chủ tịch UBND tỉnh',
  secretary: 'Chánh Văn phòng',
  items: [
    { id: 'muc-1', title: 'Giải ngân vốn đầu tư công', agency: 'so-tai-chinh', minutes: 20, address: '/tiep-nhan' },
    { id: 'muc-2', title: 'Nhiệm vụ trọng tâm' },
  ],
  ...more,
});

export const meetingOf = ({ json }: { json: unknown }) => commandAnswer(meetingReceive.result).parse(json).result.meeting;
export const detailOf = ({ json }: { json: unknown }) => problem.parse(json).detail;

/** How people come in, where they do not sit at the machine. */
type AccessOf = (context: Context) => Pick<Parameters<typeof createGateway>[0], 'access' | 'signOn'>;

interface Asked {
  key?: typeof OLD_KEY;
  body?: unknown;
  text?: string;
  idempotency?: string | null;
  nonce?: string;
  /** Seconds that the sender's clock is ahead. */
  ahead?: number;
  headers?: Record<string, string>;
}

/** A gateway with keys, and an outside system that signs what it sends: for tests. */
export const openPaperless = async (
  engine: (typeof TEST_ENGINES)[number],
  keys = [OLD_KEY, NEW_KEY, OTHER_KEY],
  accessOf: AccessOf = () => ({}),
) => {
  const rig = await openMeetings(engine);
  rig.clock.at = NOW;
  const gateway = await createGateway({
    context: rig.context,
    webDir: null,
    host: '127.0.0.1',
    port: 0,
    publicOrigins: [PUBLIC],
    frameAncestors: ['https://hop.example.vn'],
    paperlessKeys: keys,
    ...accessOf(rig.context),
  });
  const origin = `http://127.0.0.1:${gateway.port}`;
  const send = async (method: string, path: string, asked: Asked = {}) => {
    const { key = OLD_KEY, idempotency = randomUUID(), nonce = randomBytes(12).toString('hex'), ahead = 0 } = asked;
    const text = asked.text ?? (asked.body === undefined ? '' : JSON.stringify(asked.body));
    const timestamp = String(Math.floor(rig.clock.at.getTime() / 1_000) + ahead);
    const signature = signRequest(key.secret, { method, path, timestamp, nonce, body: Buffer.from(text) });
    const response = await fetch(origin + path, {
      method,
      ...(text === '' ? {} : { body: text }),
      headers: {
        'ioc-key': key.id,
        'ioc-timestamp': timestamp,
        'ioc-nonce': nonce,
        'ioc-signature': signature,
        ...(idempotency === null ? {} : { 'idempotency-key': idempotency }),
        ...asked.headers,
      },
    });
    const words = await response.text();
    const json: unknown = words === '' ? null : JSON.parse(words);
    return { status: response.status, text: words, json, replayed: response.headers.get('ioc-replayed') };
  };
  return {
    ...rig,
    origin,
    send,
    put: (id: string, body: object = sentBody(), more: Asked = {}) => send('PUT', `/api/paperless/meetings/${id}`, { body, ...more }),
    close: async () => {
      await gateway.close();
      await rig.store.close();
    },
  };
};
export type PaperlessRig = Awaited<ReturnType<typeof openPaperless>>;
