import type { ReactNode } from 'react';
import { useOpenFigure } from './openFigure';
import styles from './Figure.module.css';

interface FigureButtonProps {
  id: string;
  size?: 'cell' | 'tile';
  stale?: boolean;
  /** Without it, the content is the name. */
  label?: string;
  title?: string;
  children: ReactNode;
}

/** The frame of every figure: pressing it opens its passport. */
export const FigureButton = ({ id, size = 'cell', stale = false, label, title, children }: FigureButtonProps) => {
  const { openId, open } = useOpenFigure();
  return (
    <button
      type="button"
      className={styles['figure']}
      data-size={size}
      data-stale={stale}
      data-figure={id}
      aria-expanded={openId === id}
      aria-label={label}
      title={title}
      onClick={() => open(id)}
    >
      {children}
    </button>
  );
};
