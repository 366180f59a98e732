import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { nextCell, type CellAt } from './nextCell';

interface Grid {
  scroller: RefObject<HTMLDivElement | null>;
  rows: number;
  columns: number;
}

const isField = (target: EventTarget): boolean => target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
const PAGE_ROWS = 10;

/** One stop of the Tab key for the whole grid, from which arrows lead on; `reach` brings a row that is not drawn yet into view. */
export const useGridKeys = ({ scroller, rows, columns }: Grid) => {
  const [wanted, setAt] = useState<CellAt>({ row: 0, column: 0 });
  const reach = useRef<((row: number) => void) | undefined>(undefined);
  const pending = useRef(false);
  // A search or a hidden column may have taken the cell away.
  const at = { row: Math.min(wanted.row, rows - 1), column: Math.max(0, Math.min(wanted.column, columns - 1)) };

  // A row far away is drawn some renders after it was asked for; the focus waits for it.
  useEffect(() => {
    if (!pending.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`);
    if (!cell) return;
    pending.current = false;
    cell.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || isField(event.target)) return;
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('td, th')) {
      const opener =
        event.target.querySelector<HTMLElement>('button, a') ?? event.target.parentElement?.querySelector<HTMLElement>('[data-open]');
      if (!opener) return;
      event.preventDefault();
      opener.click();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 40) - 2) || PAGE_ROWS;
    const next = nextCell(at, event, { rows, columns, page });
    if (!next) return;
    event.preventDefault();
    // Where rows are cards there is no head to go to.
    if (next.row === -1 && !scroller.current?.querySelector<HTMLElement>('[data-cell^="-1:"]')?.checkVisibility()) return;
    pending.current = true;
    if (next.row >= 0) reach.current?.(next.row);
    setAt(next);
  };
  const onFocus = (event: FocusEvent) => {
    const [row, column] = event.target.closest('[data-cell]')?.getAttribute('data-cell')?.split(':').map(Number) ?? [];
    if (row !== undefined && column !== undefined && (row !== at.row || column !== at.column)) setAt({ row, column });
  };
  return { at, reach, onKeyDown, onFocus };
};
