import type { LegendEntry } from './drawing';
import styles from './chart.module.css';

/** What the marks of a chart mean; each mark differs in form, not in colour alone. */
export const Legend = ({ entries }: { entries: readonly LegendEntry[] }) => (
  <ul className={styles['legend']}>
    {entries.map(({ mark, text }) => (
      <li key={mark}>
        <span className={styles['mark']} data-mark={mark} aria-hidden="true" />
        {text}
      </li>
    ))}
  </ul>
);
