import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PaperlessKey } from './readPaperlessKeys';

const SCHEME = 'ioc-hmac-sha256-v1';
const LINK_SCHEME = 'ioc-link-v1';

export interface Signed {
  method: string;
  /** Path and query, as they are sent. */
  path: string;
  /** Seconds of Unix. */
  timestamp: string;
  nonce: string;
  body: Uint8Array;
}

/** What is signed of a request: six lines, the last the SHA-256 of the body in hexadecimal (of no bytes, where there is none). */
export const signedText = ({ method, path, timestamp, nonce, body }: Signed): string =>
  [SCHEME, method, path, timestamp, nonce, createHash('sha256').update(body).digest('hex')].join('\n');

const hmac = (secret: Buffer, text: string): Buffer => createHmac('sha256', secret).update(text, 'utf8').digest();

/** Of a request, in hexadecimal. */
export const signRequest = (secret: Buffer, signed: Signed): string => hmac(secret, signedText(signed)).toString('hex');

/** Of the first half of a link's token, in base64url; a link's signature is never that of a request. */
export const signLink = (secret: Buffer, payload: string): string => hmac(secret, `${LINK_SCHEME}\n${payload}`).toString('base64url');

/** In a time that does not tell how much of it was right. */
export const isSameText = (given: string, right: string): boolean => {
  const [ours, theirs] = [Buffer.from(right), Buffer.from(given)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
};

/** Stands in for a key that nobody has, so that an unknown key takes as long as a wrong signature. */
const NOBODYS = randomBytes(32);

/** The key under which a text was signed; null where there is none of this id, or the signature is another's. */
export const keyOfSignature = (
  keys: readonly PaperlessKey[],
  id: string,
  given: string,
  sign: (secret: Buffer) => string,
): PaperlessKey | null => {
  const key = keys.find((each) => each.id === id);
  const isRight = isSameText(given, sign(key?.secret ?? NOBODYS));
  return key && isRight ? key : null;
};
