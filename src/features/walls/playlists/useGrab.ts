import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';

/** Which place of a list a pointer is over: before the first whose middle is below it. */
const placeOf = (list: HTMLElement, y: number): number => {
  const rows = [...list.children];
  const below = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return below < 0 ? rows.length - 1 : below;
};

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
      const over = placeOf(list.current, event.clientY);
      // What lies below the row that is held has moved up into its place.
      const to = over > from ? Math.max(from, over - 1) : over;
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
