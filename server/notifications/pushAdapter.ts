import webPush from 'web-push';
import type { Adapter, Outcome } from './adapter';
import { readHttpAnswer, readHttpError } from './httpOutcome';
import type { VapidKeys } from './vapidKeys';

const TTL_SECONDS = 24 * 3_600;

/** A topic (RFC 8030 §5.4) is at most 32 letters of base64url: a message sent again takes the place of the first. */
const topicOf = (key: string): string => key.replaceAll('-', '').slice(0, 32);

/** Web push (RFC 8030), encrypted for the browser (RFC 8291) and signed with the house's own keys (VAPID, RFC 8292). */
export const createPushAdapter = (keys: VapidKeys, subject: string, clock: () => Date): Adapter => ({
  channel: 'push',
  send: async ({ key, target, title, text, link, severity }, signal): Promise<Outcome> => {
    if (!target) return { kind: 'refused', fault: 'gone', code: null };
    try {
      const { endpoint, headers, body } = webPush.generateRequestDetails(
        { endpoint: target.endpoint, keys: { p256dh: target.p256dh, auth: target.auth } },
        JSON.stringify({ title, text, link, tag: key, severity }),
        {
          vapidDetails: { subject, ...keys },
          TTL: TTL_SECONDS,
          topic: topicOf(key),
          urgency: severity === 'critical' ? 'high' : 'normal',
          contentEncoding: 'aes128gcm',
        },
      );
      const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
      const answer = await fetch(endpoint, { method: 'POST', redirect: 'manual', signal, headers: sent, body: Uint8Array.from(body) });
      await answer.body?.cancel();
      // The browser is signed off, or its sign-up has ended (RFC 8030 §7.3).
      if (answer.status === 404 || answer.status === 410) return { kind: 'gone', fault: 'gone', code: String(answer.status) };
      return readHttpAnswer(answer.status, answer.headers.get('retry-after'), clock().getTime());
    } catch (error) {
      return readHttpError(error);
    }
  },
});
