import * as z from 'zod/mini';
import { ACCESS_SCOPE, apiKey, keyId, keyScope, MOST_GRANTS, person, personId, personName } from '../access/persons';
import { grant } from '../access/roles';
import { defineCommand } from '../command';

const moment = z.iso.datetime({ offset: true });
const changedPerson = z.object({ person });
const changedKey = z.object({ key: apiKey });
const code = z.string().check(z.regex(/^[\w.-]{1,80}$/));
const secretHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const MOST_KEY_DAYS = 730;

/** A person before they first sign on (`person` null, `expected` 0), found again by the e-mail that the provider vouches for; or a change. */
export const personSave = defineCommand({
  id: 'person.save',
  summary: 'Ghi một người dùng: họ tên, thư điện tử, vai trò và phạm vi, khoá hoặc mở',
  scope: ACCESS_SCOPE,
  payload: z.object({
    person: z.nullable(personId),
    name: personName,
    email: z.nullable(z.email().check(z.maxLength(200))),
    grants: z.array(grant).check(z.maxLength(MOST_GRANTS)),
    isBlocked: z.boolean(),
  }),
  result: changedPerson,
  current: changedPerson,
  expects: 'required',
  subject: ({ person: id, name }) => `person:${id ?? name}`,
});

/** Ends every session of a person at once, on every gateway. */
export const personSignOut = defineCommand({
  id: 'person.signOut',
  summary: 'Kết thúc mọi phiên đăng nhập của một người, ngay lập tức',
  scope: ACCESS_SCOPE,
  payload: z.object({ person: personId }),
  result: z.object({ ended: z.int() }),
  current: z.object({}),
  expects: 'optional',
  subject: ({ person: id }) => `person:${id}`,
});

/** Takes what is kept of a person who is blocked out of the register for good; what they did stays, with the name that they did it under. */
export const personErase = defineCommand({
  id: 'person.erase',
  summary: 'Xoá dữ liệu cá nhân của một người đã bị khoá: họ tên, thư điện tử, mã ở nhà cung cấp, thiết bị, cách nhận thông báo',
  scope: ACCESS_SCOPE,
  payload: z.object({ person: personId }),
  result: z.object({ erased: personId }),
  current: changedPerson,
  expects: 'required',
  subject: ({ person: id }) => `person:${id}`,
});

/** The secret is made by whoever asks and never sent: only what it hashes to (SHA-256) comes here. */
export const apiKeyMake = defineCommand({
  id: 'apiKey.make',
  summary: 'Cấp khoá cho một hệ thống khác: phạm vi, thời hạn; chỉ gửi giá trị băm của bí mật',
  scope: ACCESS_SCOPE,
  payload: z.object({
    key: keyId,
    name: personName,
    scopes: z.array(keyScope).check(z.minLength(1)),
    agencies: z.nullable(z.array(code).check(z.minLength(1), z.maxLength(50))),
    areas: z.nullable(z.array(code).check(z.minLength(1), z.maxLength(100))),
    expiresAt: moment,
    secretHash,
  }),
  result: changedKey,
  current: changedKey,
  expects: 'optional',
  subject: ({ key }) => `key:${key}`,
});

/** A new secret; the one before is taken for `overlapHours` more, so that the other system can change over. */
export const apiKeyRotate = defineCommand({
  id: 'apiKey.rotate',
  summary: 'Thay bí mật của một khoá; bí mật cũ còn dùng được thêm số giờ đã chọn',
  scope: ACCESS_SCOPE,
  payload: z.object({ key: keyId, secretHash, overlapHours: z.int().check(z.minimum(0), z.maximum(168)), expiresAt: moment }),
  result: changedKey,
  current: changedKey,
  expects: 'required',
  subject: ({ key }) => `key:${key}`,
});

export const apiKeyRevoke = defineCommand({
  id: 'apiKey.revoke',
  summary: 'Thu hồi một khoá, ngay lập tức',
  scope: ACCESS_SCOPE,
  payload: z.object({ key: keyId }),
  result: changedKey,
  current: changedKey,
  expects: 'required',
  subject: ({ key }) => `key:${key}`,
});
