import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { grant, KEY_SCOPES } from './roles';

export const ACCESS_SCOPE = 'access';
export const ACCESS_CHANNEL = 'access';
const channels = [{ topic: ACCESS_CHANNEL, class: 'journal' }] as const;
const moment = z.iso.datetime({ offset: true });

export const personId = z.string().check(z.regex(/^[\w-]{1,60}$/));
export const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
export const MOST_GRANTS = 20;

/**
 * A person who may come in: made by an administrator beforehand, by e-mail, or by their first sign-on, and then without any right.
 * Nothing more is kept of them than the provider says: a name and an e-mail address.
 */
export const person = z.object({
  id: personId,
  name: z.string(),
  email: z.nullable(z.string()),
  grants: z.array(grant),
  isBlocked: z.boolean(),
  version: z.int(),
  changedAt: moment,
  by: z.string(),
});
export type Person = z.infer<typeof person>;

export const persons = defineFeed({
  id: 'persons',
  summary: 'Người dùng và quyền của từng người: vai trò, cơ quan, địa bàn, lĩnh vực',
  params: z.object({}),
  body: z.object({ persons: z.array(person) }),
  scope: ACCESS_SCOPE,
  channels,
});

export const keyId = z.string().check(z.regex(/^[a-z0-9]{8,16}$/));
export const keyScope = z.enum(KEY_SCOPES);

/** A key of another system. Only what a secret hashes to is kept; two secrets stand side by side while one takes the other's place. */
export const apiKey = z.object({
  id: keyId,
  name: z.string(),
  scopes: z.array(keyScope),
  areas: z.nullable(z.array(z.string())),
  agencies: z.nullable(z.array(z.string())),
  expiresAt: moment,
  /** Until when the secret before the newest is taken; null: it is not. */
  oldUntil: z.nullable(moment),
  isRevoked: z.boolean(),
  version: z.int(),
  changedAt: moment,
  by: z.string(),
});
export type ApiKey = z.infer<typeof apiKey>;

export const apiKeys = defineFeed({
  id: 'api-keys',
  summary: 'Khoá của các hệ thống khác: phạm vi, thời hạn, đã thu hồi hay chưa; không bao giờ có bí mật',
  params: z.object({}),
  body: z.object({ keys: z.array(apiKey) }),
  scope: ACCESS_SCOPE,
  channels,
});
