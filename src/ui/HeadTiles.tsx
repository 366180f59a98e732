import type { ReactNode } from 'react';
import styles from './HeadTiles.module.css';

interface HeadTilesProps {
  label: string;
  /** Seven of them: narrower, so that they stand in one row of a desk. */
  many?: boolean;
  children: ReactNode;
}

/** The head figures of a page side by side; on a small screen two a row, then one. */
export const HeadTiles = ({ label, many = false, children }: HeadTilesProps) => (
  <div className={styles['room']}>
    <div className={styles['tiles']} data-many={many || undefined} role="group" aria-label={label}>
      {children}
    </div>
  </div>
);

interface HeadTileProps {
  name: string;
  /** The figure itself, pressable, of size `tile`. */
  figure: ReactNode;
  /** What it is of and until when, a line each. */
  lines?: readonly ReactNode[];
  /** How it stands: a word with its shape. */
  status?: ReactNode;
  /** In small type at the foot: that it is simulated, or provisional. */
  mark?: string | null;
  /** Takes a row of its own on a small screen: it has several lines. */
  wide?: boolean;
  /** Makes the name pressable: what the rest of the page then speaks of. */
  onChoose?: (() => void) | undefined;
  isChosen?: boolean;
}

/** One head figure: what it is, how much, of what, and how it stands. */
export const HeadTile = ({ name, figure, lines = [], status, mark, wide = false, onChoose, isChosen = false }: HeadTileProps) => (
  <article className={styles['tile']} aria-label={name} data-wide={wide} data-chosen={isChosen || undefined}>
    <h2>
      {onChoose ? (
        <button type="button" aria-pressed={isChosen} onClick={onChoose}>
          {name}
        </button>
      ) : (
        name
      )}
    </h2>
    <div className={styles['figure']}>{figure}</div>
    {lines.map((line, index) => (
      // Lines have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <p key={index} className={styles['line']}>
        {line}
      </p>
    ))}
    {status && <div className={styles['status']}>{status}</div>}
    {mark && <small className={styles['mark']}>{mark}</small>}
  </article>
);
