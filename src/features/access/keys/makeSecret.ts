const BYTES = 32;
const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ID_LENGTH = 12;

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Where the browser can hash: an https address, or the machine itself. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** A new name of a key. Letters are drawn without leaning to any: what the alphabet does not divide is thrown away. */
export const newKeyId = (): string => {
  let id = '';
  while (id.length < ID_LENGTH)
    for (const byte of crypto.getRandomValues(new Uint8Array(ID_LENGTH)))
      if (byte < 252 && id.length < ID_LENGTH) id += ID_LETTERS[byte % ID_LETTERS.length];
  return id;
};

/** A new secret (256 bits, base64url) and what it hashes to (SHA-256, hex), which alone leaves this page. */
export const newSecret = async (): Promise<{ secret: string; hash: string }> => {
  const secret = base64Url(crypto.getRandomValues(new Uint8Array(BYTES)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret)));
  return { secret, hash: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') };
};

/** As the other system sends it. */
export const wholeKey = (key: string, secret: string): string => `ioc_${key}_${secret}`;
