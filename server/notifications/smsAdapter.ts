import type { Adapter, Outgoing } from './adapter';
import { readHttpAnswer, readHttpError } from './httpOutcome';
import type { SmsConfig } from './readNotifyConfig';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** The template with `{{to}}`, `{{text}}` and `{{key}}` filled in wherever a text of it has them: what is filled in can never end the JSON. */
export const fillTemplate = (template: Json, words: Readonly<Record<'to' | 'text' | 'key', string>>): Json => {
  if (typeof template === 'string') return template.replace(/\{\{(to|text|key)\}\}/g, (_all, name: 'to' | 'text' | 'key') => words[name]);
  if (Array.isArray(template)) return template.map((each) => fillTemplate(each, words));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, fillTemplate(value, words)]));
};

/** SMS by the HTTP interface of a gateway; the key goes as `Idempotency-Key` too, so that a gateway that knows it sends nothing twice. */
export const createSmsAdapter = ({ url, template, token, header }: SmsConfig, clock: () => Date): Adapter => ({
  channel: 'sms',
  send: async ({ key, to, text }: Outgoing, signal) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'idempotency-key': key,
          ...(token === null ? {} : { [header]: header === 'authorization' ? `Bearer ${token}` : token }),
        },
        body: JSON.stringify(fillTemplate(template, { to, text, key })),
      });
      const outcome = readHttpAnswer(answer.status, answer.headers.get('retry-after'), clock().getTime());
      await answer.body?.cancel();
      return outcome;
    } catch (error) {
      return readHttpError(error);
    }
  },
});
