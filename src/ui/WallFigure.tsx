import type { ReactNode } from 'react';
import styles from './WallFigure.module.css';

interface WallFigureProps {
  id: string;
  /** The number as it is written, and its unit. */
  text: string;
  unit: string;
  isStale: boolean;
  children?: ReactNode;
}

/** A key figure in the size of key figures, its unit in that of the text. */
export const WallFigure = ({ id, text, unit, isStale, children }: WallFigureProps) => (
  <p className={styles['figure']} data-wall-figure={id}>
    {isStale && <span aria-hidden="true">◔ </span>}
    <strong>{text}</strong>
    <span>{unit}</span>
    {children}
  </p>
);
