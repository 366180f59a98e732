import { useEffect, useState } from 'react';
import { clockNow, useClock } from '../../ui/clock';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { shiftAt } from './burnIn';

const textOf = (now: number): string => {
  const { x, y } = shiftAt(now);
  return `${x}px ${y}px`;
};

/** The shift against burn-in as a CSS translation; for who asks for less motion it moves only together with the scene. */
export const useShift = (scene: string): string => {
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)');
  const running = useClock(textOf);
  const [held, setHeld] = useState(running);
  useEffect(() => setHeld(textOf(clockNow())), [scene]);
  return isCalm ? held : running;
};
