import { useSyncExternalStore } from 'react';
import './palette.css';
import { POINT_STATUSES, TONES, type PointStatus, type Tone } from './scene';

const INKS = ['ground', 'hatch', 'border', 'outline'] as const;

/** The colours of a map as the theme has them now, each a value that a canvas understands. */
export type Palette = Record<Tone, string> &
  Record<(typeof INKS)[number] | 'text' | 'quiet' | 'halo' | 'cursor' | 'font', string> & { status: Record<PointStatus, string> };

const fromEntries = <K extends string>(keys: readonly K[], read: (key: K) => string): Record<K, string> => {
  const answer: Partial<Record<K, string>> = {};
  for (const key of keys) answer[key] = read(key);
  // Every key was set above.
  return answer as Record<K, string>;
};

/** Reads the tokens of the page, or those that hold at `host`. */
export const readPalette = (host: Element = document.documentElement): Palette => {
  const style = getComputedStyle(host);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ...fromEntries(TONES, (tone) => token(`map-${tone}`)),
    ...fromEntries(INKS, (ink) => token(`map-${ink}`)),
    text: token('text'),
    quiet: token('text-2'),
    halo: token('surface-1'),
    cursor: token('text'),
    font: token('font'),
    // What is as it should be keeps quiet.
    status: fromEntries(POINT_STATUSES, (status) => token(status === 'good' ? 'normal' : status)),
  };
};

let current: Palette | null = null;
const listeners = new Set<() => void>();
const renew = (): void => {
  current = null;
  for (const each of listeners) each();
};
const QUERIES = ['(prefers-contrast: more)', '(forced-colors: active)'];
// `matchMedia` answers a new object each time it is asked: only the very one listened to can be let go of.
let lists: readonly MediaQueryList[] = [];
const themes = new MutationObserver(renew);

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) {
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast', 'class'] });
    lists = QUERIES.map((query) => matchMedia(query));
    for (const list of lists) list.addEventListener('change', renew);
    current = null;
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    themes.disconnect();
    for (const list of lists) list.removeEventListener('change', renew);
    lists = [];
  };
};

/** The palette of the theme that holds now; another object only when the theme changes. */
export const usePalette = (): Palette => useSyncExternalStore(subscribe, () => (current ??= readPalette()));
