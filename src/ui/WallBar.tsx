import styles from './WallBar.module.css';

interface WallBarProps {
  value: number;
  /** What should be; null where nothing is promised: then there is no mark. */
  mark: number | null;
  /** Where the bar ends. */
  most: number;
}

/** A bar for what is and a mark for what should be, as thick as the scene's text; the words stand beneath it. */
export const WallBar = ({ value, mark, most }: WallBarProps) => {
  const share = (part: number) => `${Math.min(100, Math.max(0, (part / most) * 100))}%`;
  return (
    <div className={styles['bar']} aria-hidden="true">
      <span className={styles['fill']} style={{ width: share(value) }} />
      {mark !== null && <span className={styles['tick']} style={{ left: share(mark) }} />}
    </div>
  );
};
