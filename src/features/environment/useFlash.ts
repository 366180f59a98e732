import { useEffect, useRef, type RefObject } from 'react';

const LENGTH_MS = 1200;
/** A figure that changes faster than this is not lit at each change: a wall of blinking rows tells nothing. */
const REST_MS = 2500;

/** Lights an element for a moment when `value` changes after the first draw; not for those who asked for less motion. */
export const useFlash = <E extends HTMLElement>(value: unknown): RefObject<E | null> => {
  const element = useRef<E>(null);
  const seen = useRef(value);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (Object.is(seen.current, value)) return;
    seen.current = value;
    if (performance.now() - last.current < REST_MS || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    last.current = performance.now();
    element.current?.animate([{ backgroundColor: 'var(--mark)' }, { backgroundColor: 'transparent' }], {
      duration: LENGTH_MS,
      easing: 'ease-out',
    });
  }, [value]);
  return element;
};
