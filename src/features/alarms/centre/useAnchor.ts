import { useLayoutEffect, useRef, type RefObject } from 'react';

interface Anchored {
  scroller: RefObject<HTMLElement | null>;
  content: RefObject<HTMLElement | null>;
  /** The row that must stay where it is on the screen; undefined: none need. */
  anchor: () => string | undefined;
  /** Where a row begins in the list, in px; undefined: it is not there. */
  startOf: (id: string) => number | undefined;
  /** What the list shows, as one value. */
  of: unknown;
  total: number;
}

/** Keeps the row that somebody looks at where it is, whatever comes in above it: the list scrolls by as much, and has room for it. */
export const useAnchor = ({ scroller, content, anchor, startOf, of, total }: Anchored): void => {
  const last = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const room = scroller.current;
    const inner = content.current;
    if (!room || !inner) return;
    const id = anchor();
    const before = id === undefined ? undefined : last.current.get(id);
    const now = id === undefined ? undefined : startOf(id);
    if (id === undefined) inner.style.minHeight = '';
    else if (before !== undefined && now !== undefined && now !== before) {
      const wanted = Math.max(0, room.scrollTop + now - before);
      inner.style.minHeight = `${Math.max(total, wanted + room.clientHeight)}px`;
      room.scrollTop = wanted;
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [of, total]);
  useLayoutEffect(() => {
    const id = anchor();
    const start = id === undefined ? undefined : startOf(id);
    last.current = new Map(id !== undefined && start !== undefined ? [[id, start]] : []);
  });
};
