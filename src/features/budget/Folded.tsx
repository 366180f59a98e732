import type { ReactNode } from 'react';
import { useSmallScreen } from '../../ui/useSmallScreen';
import styles from './budget.module.css';

/** In sight on a desk; on a small screen behind its name, so that one comes to the next panel without walking over it. */
export const Folded = ({ name, children }: { name: string; children: ReactNode }) => {
  const isSmall = useSmallScreen();
  if (!isSmall) return children;
  return (
    <details className={styles['folded']}>
      <summary>{name}</summary>
      {children}
    </details>
  );
};
