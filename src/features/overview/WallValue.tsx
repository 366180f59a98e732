import type { ReactNode } from 'react';
import type { KeyFigure } from './keyFigure';
import { numberText, unitText } from './wording';
import styles from './wallTile.module.css';

interface WallValueProps {
  id: string;
  figure: KeyFigure;
  isStale: boolean;
  children?: ReactNode;
}

/** A key figure in the size of key figures, its unit in that of the text. */
export const WallValue = ({ id, figure, isStale, children }: WallValueProps) => (
  <p className={styles['figure']} data-wall-figure={id}>
    {isStale && <span aria-hidden="true">◔ </span>}
    <strong>{numberText(figure.value)}</strong>
    <span>{unitText(figure.unit)}</span>
    {children}
  </p>
);
