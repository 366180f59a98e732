import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { dropPlace } from './dropPlace';

const middlesOf = (list: HTMLElement): number[] =>
  [...list.children].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });

/** Moves a row of a list with the pointer that holds its handle; Escape lets go. */
export const useGrab = (
  list: RefObject<HTMLElement | null>,
  indexOf: (id: string) => number,
  onMove: (from: number, to: number) => void,
) => {
  const [held, setHeld] = useState<string | null>(null);
  const move = useRef({ indexOf, onMove });
  useEffect(() => {
    move.current = { indexOf, onMove };
  });
  useEffect(() => {
    if (held === null) return undefined;
    const onPointerMove = (event: globalThis.PointerEvent) => {
      if (!list.current) return;
      const from = move.current.indexOf(held);
      const to = dropPlace(middlesOf(list.current), from, event.clientY);
      if (from >= 0 && to !== from) move.current.onMove(from, to);
      event.preventDefault();
    };
    const letGo = () => setHeld(null);
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && letGo();
    addEventListener('pointermove', onPointerMove, { passive: false });
    addEventListener('pointerup', letGo);
    addEventListener('pointercancel', letGo);
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('pointermove', onPointerMove);
      removeEventListener('pointerup', letGo);
      removeEventListener('pointercancel', letGo);
      removeEventListener('keydown', onKeyDown);
    };
  }, [held, list]);
  const grab = (id: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    setHeld(id);
  };
  return { held, grab };
};
