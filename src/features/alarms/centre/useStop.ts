import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';

interface Stop {
  scroller: RefObject<HTMLElement | null>;
  ids: readonly string[];
  /** Brings a row that is not drawn into view. */
  reach: (index: number) => void;
}

/** The one row of a list that the Tab key stops at; when it leaves while it has the focus, the row in its place takes it over. */
export const useStop = ({ scroller, ids, reach }: Stop) => {
  const [stop, setStop] = useState<{ id: string; index: number }>({ id: '', index: 0 });
  const pending = useRef(false);
  const hasFocus = useRef(false);
  const found = ids.indexOf(stop.id);
  const at = found === -1 ? Math.max(0, Math.min(stop.index, ids.length - 1)) : found;
  const id = ids[at];
  useEffect(() => {
    const isLost = hasFocus.current && (document.activeElement === null || document.activeElement === document.body);
    if (!pending.current && !isLost) return;
    const row = id === undefined ? null : scroller.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] [data-row]`);
    if (!row) {
      if (isLost && id !== undefined) {
        pending.current = true;
        reach(at);
      }
      return;
    }
    pending.current = false;
    row.focus({ preventScroll: false });
  });
  const go = (index: number): void => {
    const next = Math.max(0, Math.min(index, ids.length - 1));
    const nextId = ids[next];
    if (nextId === undefined) return;
    pending.current = true;
    reach(next);
    setStop({ id: nextId, index: next });
  };
  return {
    at,
    id,
    go,
    onFocus: (event: FocusEvent) => {
      hasFocus.current = true;
      const item = event.target.closest('[data-item]')?.getAttribute('data-item');
      if (item != null && item !== stop.id) setStop({ id: item, index: ids.indexOf(item) });
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      // A row that is taken away with the focus in it blurs too: that is no leaving.
      if (event.target.isConnected && !event.currentTarget.contains(event.relatedTarget)) hasFocus.current = false;
    },
  };
};
