import styles from './BulletBar.module.css';

interface BulletBarProps {
  value: number;
  /** Null where nothing was promised: a tick at the start would say that nothing is due. */
  low: number | null;
  high?: number;
  max: number;
  label: string;
}

/** A bar for what is, a tick for what should be (two ticks for a range). */
export const BulletBar = ({ value, low, high, max, label }: BulletBarProps) => {
  const share = (part: number) => `${max > 0 ? Math.min(100, Math.max(0, (part / max) * 100)) : 0}%`;
  return (
    <span className={styles['track']} role="img" aria-label={label}>
      <span className={styles['fill']} style={{ width: share(value) }} />
      {low !== null && <span className={styles['tick']} style={{ left: share(low) }} />}
      {high !== undefined && <span className={styles['tick']} style={{ left: share(high) }} />}
    </span>
  );
};
