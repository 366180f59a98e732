import { useEffect, useRef } from 'react';

/** How long the browser takes to give the focus back to what opened a dialog. */
const SETTLED_MS = 50;

/** When a dialog over the list is closed and what opened it is gone by then, its row takes the focus. */
export const useReturnFocus = (isCovered: boolean, goBack: () => void): void => {
  const latest = useRef(goBack);
  useEffect(() => {
    latest.current = goBack;
  });
  const wasCovered = useRef(false);
  useEffect(() => {
    const isUncovered = wasCovered.current && !isCovered;
    wasCovered.current = isCovered;
    if (!isUncovered) return;
    const timer = setTimeout(() => document.activeElement === document.body && latest.current(), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isCovered]);
};
