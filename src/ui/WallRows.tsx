import { useRef, type ReactNode } from 'react';
import type { PanelState } from './panelState';
import { useRoom } from './useRoom';
import styles from './WallRows.module.css';

export interface WallRow {
  key: string;
  /** Who or what it is about, in the province's own words. */
  name: string;
  /** After the name: what goes on there. */
  mark?: ReactNode;
  /** Beneath the name, in less ink. */
  note?: string | null;
  /** Beside what counts, in less ink; gives way where room is short. */
  value?: ReactNode;
  /** What the list is ranked by. */
  strong: ReactNode;
}

interface WallRowsProps {
  /** In the order in which they must be seen. */
  rows: readonly WallRow[];
  /** Counts those that there is no room for. */
  rest: (count: number) => string;
}

/** More than any wall has room for. */
const MOST = 60;

/** The state of a panel whose list has no row: empty, once it is known that there is none. */
export const rowsState = (state: PanelState, count: number): PanelState =>
  state.kind === 'live' && count === 0 ? { kind: 'empty' } : state;

/** A ranked list of a wall: as many rows as there is room for, none of them cut in two, the others counted. */
export const WallRows = ({ rows, rest }: WallRowsProps) => {
  const list = useRef<HTMLOListElement>(null);
  const room = useRoom(list);
  const behind = rows.length - Math.min(room, MOST, rows.length);
  return (
    <div className={styles['box']}>
      <ol ref={list} className={styles['list']}>
        {rows.slice(0, MOST).map(({ key, name, mark, note, value, strong }, at) => (
          <li key={key} data-wall-row={key} data-cut={at >= room}>
            <span className={styles['name']} lang="vi">
              {name}
              {mark !== undefined && <> {mark}</>}
              {note && <small>{note}</small>}
            </span>
            <span className={styles['value']}>{value}</span>
            <strong>{strong}</strong>
          </li>
        ))}
      </ol>
      {behind > 0 && <p className={styles['quiet']}>{rest(behind)}</p>}
    </div>
  );
};
