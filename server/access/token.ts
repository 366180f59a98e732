import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** What nobody guesses: 32 random bytes in base64url. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');
/** SHA-256 of a token, in hex: what alone is kept of it. A token is random enough to need no salt. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
