import { PAGE_KEYS } from './pageKeys';

/** When G was pressed, in ms; null: no letter is waited for. */
export type KeyState = number | null;
export type KeyAct = { kind: 'page'; path: string } | { kind: 'help' } | { kind: 'views' } | { kind: 'taken' };

/** How long after G its letter counts. */
export const SEQUENCE_MS = 1_500;

/** What a single key means after what was pressed before; `taken`: it belongs to a sequence and to nothing else. */
export const keyStep = (state: KeyState, key: string, now: number): { state: KeyState; act: KeyAct | null } => {
  const letter = key.toLowerCase();
  // A clock set back ends what was waited for, too.
  const isWaiting = state !== null && now >= state && now - state <= SEQUENCE_MS;
  if (isWaiting) {
    const path = Object.hasOwn(PAGE_KEYS, letter) ? PAGE_KEYS[letter] : undefined;
    if (path !== undefined) return { state: null, act: { kind: 'page', path } };
    if (letter === 'g') return { state: now, act: { kind: 'taken' } };
    return { state: null, act: null };
  }
  if (letter === 'g') return { state: now, act: { kind: 'taken' } };
  if (key === '?') return { state: null, act: { kind: 'help' } };
  if (letter === 'b') return { state: null, act: { kind: 'views' } };
  return { state: null, act: null };
};
