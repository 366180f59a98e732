import type { ApiKey } from '../../../../contract/access/persons';
import { MOST_KEY_DAYS } from '../../../../contract/commands/accessActs';

export type KeyState = 'good' | 'soon' | 'expired' | 'revoked';
const DAY_MS = 24 * 3_600_000;
/** From so many days before its end on a key is to be seen to. */
const SOON_DAYS = 30;

/** Whether a key is taken, and how many whole days are left. @param now ms since 1970 */
export const keyStanding = (
  { isRevoked, expiresAt }: Pick<ApiKey, 'isRevoked' | 'expiresAt'>,
  now: number,
): { state: KeyState; days: number } => {
  const days = Math.floor((Date.parse(expiresAt) - now) / DAY_MS);
  if (isRevoked) return { state: 'revoked', days };
  if (Date.parse(expiresAt) <= now) return { state: 'expired', days };
  return { state: days < SOON_DAYS ? 'soon' : 'good', days };
};

/** The last moment of a day in Vietnam (`2027-05-01`), as the contract writes it; null: that is no day, past, or too far. @param now ms since 1970 */
export const endOfDay = (day: string, now: number): string | null => {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T23:59:59+07:00`) : Number.NaN;
  return Number.isNaN(at) || at <= now || at - now > MOST_KEY_DAYS * DAY_MS ? null : new Date(at).toISOString();
};

/** The day, in Vietnam, so many days from now. */
export const dayAhead = (days: number, now: number): string => new Date(now + days * DAY_MS + 7 * 3_600_000).toISOString().slice(0, 10);

/** Those that are taken first, then by name; what is revoked stands last. */
export const keysInOrder = (keys: readonly ApiKey[]): ApiKey[] =>
  keys.toSorted((a, b) => Number(a.isRevoked) - Number(b.isRevoked) || a.name.localeCompare(b.name, 'vi'));
