import type { ReactNode } from 'react';
import { formatNumber } from '../../lib/format';
import { useSmallScreen } from '../../ui/useSmallScreen';
import styles from './home.module.css';

interface HomeSectionProps {
  heading: string;
  /** How many there are, shown or not. */
  count: number;
  note?: string | undefined;
  children: ReactNode;
}

/** One kind of things, with how many there are: open at a desk, folded on a phone. One without any is not drawn. */
export const HomeSection = ({ heading, count, note, children }: HomeSectionProps) => {
  const isSmall = useSmallScreen();
  if (count === 0) return null;
  return (
    // Where the room changes, what was folded by the screen is opened by it; what the reader did in between stays.
    <details key={String(isSmall)} className={styles['section']} open={!isSmall}>
      <summary>
        <h3>{heading}</h3> <span className={styles['count']}>{formatNumber(count)}</span>
      </summary>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
      {children}
    </details>
  );
};
