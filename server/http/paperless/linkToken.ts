import { linkClaims, LINK_LIFE_S, type LinkClaims } from '../../../contract/paperless';
import type { PaperlessKey } from './readPaperlessKeys';
import { keyOfSignature, signLink } from './signature';

/** Clocks of two machines are never quite the same, in seconds. */
const SKEW_S = 60;
const LONGEST = 4_000;

/** A token: what it says and its signature, each in base64url. */
export const makeToken = ({ secret }: Pick<PaperlessKey, 'secret'>, claims: LinkClaims): string => {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${signLink(secret, payload)}`;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What a token says, and the key that signed it; null where it was made by nobody we know, or for another place. */
export const readToken = (
  token: string,
  keys: readonly PaperlessKey[],
  origins: readonly string[],
): { claims: LinkClaims; key: PaperlessKey } | null => {
  const [payload = '', signature = '', ...more] = token.length > LONGEST ? [] : token.split('.');
  const parsed = linkClaims.safeParse(parseJson(Buffer.from(payload, 'base64url').toString()));
  if (!parsed.success || more.length > 0) return null;
  const claims = parsed.data;
  const key = keyOfSignature(keys, claims.kid, signature, (secret) => signLink(secret, payload));
  return key && origins.includes(claims.aud) ? { claims, key } : null;
};

/** Whether a token may be used at `now` (ms): it has begun, has not ended, and was not made for longer than a link may live. */
export const isInTime = ({ iat, exp }: LinkClaims, now: number): boolean => {
  const at = now / 1_000;
  return exp - iat <= LINK_LIFE_S && iat <= at + SKEW_S && at < exp;
};
