import { useEffect, useState } from 'react';
import { seatKey } from '../../../contract/relay';

const KEY = 'ioc-seat-key';

const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
const read = (): string | null => {
  try {
    const known = seatKey.safeParse(sessionStorage.getItem(KEY));
    return known.success ? known.data : null;
  } catch {
    return null;
  }
};
const write = (key: string): void => {
  try {
    sessionStorage.setItem(KEY, key);
  } catch {
    // Refused storage: the seat holds until the page is closed.
  }
};

/** Whether no other tab sits on this key; a tab that was duplicated has a copy of it. Where the browser cannot say, it is believed. */
const isFree = (key: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!globalThis.isSecureContext) return resolve(true);
    navigator.locks
      .request(`ioc-seat-${key}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // Held for as long as the page stands.
        return lock === null ? undefined : new Promise<void>(() => undefined);
      })
      .catch(() => resolve(true));
  });

let claimed: Promise<string> | undefined;
const claim = async (): Promise<string> => {
  const known = read();
  const key = known !== null && (await isFree(known)) ? known : newKey();
  if (key !== known) {
    write(key);
    await isFree(key);
  }
  return key;
};

/** The key of this tab's seat in meeting rooms; kept over a reload, of this tab alone. Null for the moment it takes to claim it. */
export const useSeatKey = (): string | null => {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    claimed ??= claim();
    void claimed.then((own) => isHere && setKey(own));
    return () => {
      isHere = false;
    };
  }, []);
  return key;
};
