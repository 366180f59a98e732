import type { ReactNode } from 'react';
import { Age } from './Age';
import { BulletBar } from './BulletBar';
import styles from './FigureCard.module.css';

interface FigureCardProps {
  id: string;
  name: ReactNode;
  /** Up to when the value speaks, in words. */
  until: string | null;
  /** Since when (ms) it could not be renewed: its age stands in the place of its day. */
  staleSince: number | null;
  /** The value, or that there is none. */
  value: ReactNode;
  /** What it is of. */
  whole?: string | null;
  /** `mark`: where it should be; null where nothing was promised. */
  bar?: { value: number; mark: number | null; most: number; label: string } | null;
  /** How it stands. */
  children?: ReactNode;
}

/** One figure as an item of a list on a small screen: its name, its day or its age, the value over its bar, and how it stands in words. */
export const FigureCard = ({ id, name, until, staleSince, value, whole = null, bar = null, children }: FigureCardProps) => (
  <li className={styles['card']} data-figure-card={id} data-stale={staleSince !== null}>
    <div className={styles['head']}>
      <h3>{name}</h3>
      {staleSince !== null ? (
        <span className={styles['age']}>
          <span aria-hidden="true">◔</span> <Age at={staleSince} calm />
        </span>
      ) : (
        until !== null && <span className={styles['until']}>{until}</span>
      )}
    </div>
    <div className={styles['value']}>
      {value}
      {whole !== null && (
        <span className={styles['whole']} lang="vi">
          {whole}
        </span>
      )}
    </div>
    {bar && <BulletBar value={bar.value} low={bar.mark} max={bar.most} label={bar.label} />}
    {(children || (staleSince !== null && until !== null)) && (
      <p className={styles['stand']}>
        {children}
        {staleSince !== null && until !== null && <span>{until}</span>}
      </p>
    )}
  </li>
);
