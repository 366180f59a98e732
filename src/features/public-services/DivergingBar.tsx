import styles from './divergingBar.module.css';

interface DivergingBarProps {
  value: number;
  /** The largest size of its column: what fills a side. */
  most: number;
  label: string;
}

/** A bar to the right of the middle for what was won, a hatched one to the left for what was lost. */
export const DivergingBar = ({ value, most, label }: DivergingBarProps) => (
  <span className={styles['track']} role="img" aria-label={label}>
    <span
      className={styles['fill']}
      data-side={value < 0 ? 'lost' : 'won'}
      style={{ inlineSize: `${most > 0 ? Math.min(50, (Math.abs(value) / most) * 50) : 0}%` }}
    />
  </span>
);
