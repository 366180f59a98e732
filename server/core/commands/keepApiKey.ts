import { ACCESS_CHANNEL, type ApiKey } from '../../../contract/access/persons';
import { MOST_KEY_DAYS } from '../../../contract/commands/accessActs';
import { ProblemError } from '../../../contract/problem';
import { findApiKey, readApiKeysAt, writeApiKey, writeSecretHash } from '../../store/rows/storedApiKeys';
import type { WriteView } from '../../store/store';
import type { Handler } from './handler';

const MOST_KEYS = 200;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const checkExpiry = (expiresAt: string, at: string): void => {
  const days = (Date.parse(expiresAt) - Date.parse(at)) / DAY_MS;
  if (!(days > 0 && days <= MOST_KEY_DAYS))
    throw new ProblemError('bad-request', `Thời hạn của khoá phải ở tương lai và không quá ${MOST_KEY_DAYS} ngày. Hãy chọn ngày khác.`);
};
const tell = (view: WriteView, id: string) => view.publish(ACCESS_CHANNEL, [{ kind: 'access.changed', touched: [`key:${id}`] }]);

const keyInHand = async (view: WriteView, id: string, expected: number | null): Promise<ApiKey> => {
  const key = await findApiKey(view.db, id);
  if (key === undefined) throw new ProblemError('not-found', 'Không có khoá này. Hãy tải lại trang rồi chọn lại.');
  if (key.version !== expected)
    throw new ProblemError('conflict', 'Khoá vừa được người khác sửa. Hãy xem bản mới rồi quyết định lại.', { key });
  if (key.isRevoked) throw new ProblemError('conflict', 'Khoá này đã bị thu hồi. Hãy cấp khoá mới.', { key });
  return key;
};

/** A key for another system, [AC9]. */
export const makeApiKey: Handler<'apiKey.make'> = async (view, { payload, principal }) => {
  const { key: id, secretHash, expiresAt, ...body } = payload;
  checkExpiry(expiresAt, view.at);
  if ((await findApiKey(view.db, id)) !== undefined) throw new ProblemError('bad-request', 'Mã khoá này đã có. Hãy tạo lại để có mã mới.');
  if ((await readApiKeysAt(view.db, view.revision)).filter(({ isRevoked }) => !isRevoked).length >= MOST_KEYS)
    throw new ProblemError('bad-request', `Đang có ${MOST_KEYS} khoá, mức tối đa. Hãy thu hồi khoá không còn dùng.`);
  await writeSecretHash(view, id, secretHash, null);
  const next = {
    ...body,
    id,
    scopes: [...new Set(body.scopes)],
    expiresAt,
    oldUntil: null,
    isRevoked: false,
    version: 1,
    by: principal.name,
  };
  const key = await writeApiKey(view, next);
  await tell(view, id);
  return { key };
};

export const rotateApiKey: Handler<'apiKey.rotate'> = async (view, { payload, expected, principal }) => {
  const before = await keyInHand(view, payload.key, expected);
  checkExpiry(payload.expiresAt, view.at);
  const oldUntil = new Date(Date.parse(view.at) + payload.overlapHours * HOUR_MS).toISOString();
  await writeSecretHash(view, before.id, payload.secretHash, oldUntil);
  const { expiresAt } = payload;
  const key = await writeApiKey(view, { ...before, oldUntil, expiresAt, version: before.version + 1, by: principal.name });
  await tell(view, before.id);
  return { key };
};

export const revokeApiKey: Handler<'apiKey.revoke'> = async (view, { payload, expected, principal }) => {
  const before = await keyInHand(view, payload.key, expected);
  const key = await writeApiKey(view, { ...before, isRevoked: true, version: before.version + 1, by: principal.name });
  await tell(view, before.id);
  return { key };
};
