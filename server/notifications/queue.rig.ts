import { sql } from 'kysely';
import * as z from 'zod/mini';
import { notificationSettings, type NotificationSettings } from '../../contract/feeds/notifications';
import type { OutsideChannel } from '../../contract/notification';
import type { Notice } from '../core/notice';
import { readNotifications } from '../core/readNotifications';
import type { TEST_ENGINES } from '../store/engines.rig';
import type { Adapter, Outcome, Outgoing } from './adapter';
import type { Limits } from './limits';
import { createNotify } from './notify';
import { createQueue } from './queue';
import { recordChannels } from './recordChannels';

export const PERSON = 'nguyen.van.a';
const MINUTE = 60_000;
export const LIMITS: Limits = {
  perAddress: { push: { count: 5, windowMs: MINUTE }, mail: { count: 3, windowMs: MINUTE }, sms: { count: 5, windowMs: MINUTE } },
  perChannel: { push: { count: 50, windowMs: MINUTE }, mail: { count: 50, windowMs: MINUTE }, sms: { count: 2, windowMs: MINUTE } },
};
const off = { on: false, address: '', least: 'info', quiet: null };

export const settings = (more: Partial<Record<OutsideChannel, object>>): NotificationSettings =>
  notificationSettings.parse({
    push: { ...off, ...more.push },
    mail: { ...off, ...more.mail },
    sms: { ...off, ...more.sms },
  });

let made = 0;
export const notice = (more: Partial<Notice> = {}): Notice => ({
  eventId: `event-${(made += 1)}`,
  key: 'source.dead',
  params: { name: 'Trạm Chiềng Lề' },
  severity: 'warning',
  link: '/nguon-du-lieu',
  audience: `person:${PERSON}`,
  ...more,
});

/** A store with a clock of its own, people who are told, and a way out that answers as the test says. */
export const openQueueRig = async (engine: (typeof TEST_ENGINES)[number]) => {
  let day = Date.UTC(2026, 10, 20);
  const clock = { at: new Date(day) };
  const now = () => clock.at;
  const store = await engine.open(now);
  await store.ensureChannels(['notifications', 'roster']);
  await recordChannels(
    store,
    async () =>
      new Map<OutsideChannel, { key: string | null }>([
        ['mail', { key: null }],
        ['sms', { key: null }],
        ['push', { key: 'khoa' }],
      ]),
  );
  const notify = createNotify(async () => [PERSON]);
  const sent: (Outgoing & { channel: OutsideChannel })[] = [];
  const answers: Outcome[] = [];
  const adapterOf = (channel: OutsideChannel): Adapter => ({
    channel,
    send: async (message) => {
      sent.push({ ...message, channel });
      return answers.shift() ?? { kind: 'sent' };
    },
  });
  const newQueue = (adapters: readonly Adapter[] = [adapterOf('mail'), adapterOf('sms'), adapterOf('push')]) =>
    createQueue({
      store,
      adapters: new Map(adapters.map((adapter) => [adapter.channel, adapter])),
      clock: now,
      random: () => 0,
      origin: 'https://ioc.example.vn',
      limits: LIMITS,
    });
  const queue = newQueue();
  return {
    store,
    clock,
    sent,
    answers,
    queue,
    newQueue,
    adapterOf,
    notify,
    /** Today at this hour, UTC. */
    today: (time: string, days = 0) => new Date(day + days * 24 * 60 * MINUTE + Date.parse(`1970-01-01T${time}Z`)),
    /** Nobody was told anything yet, and it is another day: no clock goes back over a revision. */
    reset: async () => {
      await store.record(async ({ db }) => {
        await sql`truncate notification_settled, notification, notification_recipient, notification_read, notification_delivery, notification_receipt,
          notification_attempt, notification_settings, notification_browser restart identity`.execute(db);
      });
      day += 7 * 24 * 60 * MINUTE;
      clock.at = new Date(day + 120 * MINUTE);
      sent.length = 0;
      answers.length = 0;
    },
    wait: (ms: number) => void (clock.at = new Date(clock.at.getTime() + ms)),
    tell: (...notices: Notice[]) => store.write('test', 'tell', (view) => notify(view, notices)),
    set: (body: NotificationSettings, person = PERSON) =>
      store.write('test', 'settings', async ({ db, revision }) => {
        await sql`insert into notification_settings (person, version, revision, body)
          select ${person}, coalesce(max(version), 0) + 1, ${revision}::bigint, ${JSON.stringify(body)}::jsonb
          from notification_settings where person = ${person}`.execute(db);
      }),
    read: (asOf: string | null = null, person = PERSON) => store.read(asOf, ({ db, revision }) => readNotifications(db, revision, person)),
    /** Every receipt there is, in order. */
    receipts: async () =>
      (
        await store.read(null, ({ db }) =>
          sql`select state, fault, attempts from notification_receipt order by delivery_id, version`.execute(db),
        )
      ).rows.map((row) => z.object({ state: z.string(), fault: z.nullable(z.string()), attempts: z.int() }).parse(row)),
    drain: async () => {
      while ((await queue.step()) > 0);
    },
  };
};
export type QueueRig = Awaited<ReturnType<typeof openQueueRig>>;
