import { useEffect, useRef, type RefObject } from 'react';
import { latestReadings } from '../../data/latest';
import { createRest } from './rest';

/** The overlay of the row alone is animated, by its opacity: that needs neither style nor layout of the page, frame after frame. */
const LIGHT = { duration: 1200, easing: 'ease-out', pseudoElement: '::before' };

/** Lights a row for a moment when the value of its key changes after a rest; not for those who asked for less motion. */
export const useFlash = <E extends HTMLElement>(key: string): RefObject<E | null> => {
  const element = useRef<E>(null);
  useEffect(() => {
    const hasRested = createRest();
    let seen = latestReadings.get(key)?.value;
    return latestReadings.watch(key, () => {
      const value = latestReadings.get(key)?.value;
      if (Object.is(seen, value)) return;
      seen = value;
      if (!hasRested(performance.now()) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      element.current?.animate([{ opacity: 1 }, { opacity: 0 }], LIGHT);
    });
  }, [key]);
  return element;
};
