import type { LegendEntry } from './drawing';
import styles from './chart.module.css';

/** What the marks of a chart mean; each mark differs in form, not in colour alone. */
export const Legend = ({ entries }: { entries: readonly LegendEntry[] }) => (
  <ul className={styles['legend']}>
    {entries.map(({ mark, text }) => (
      <li key={typeof mark === 'string' ? mark : text}>
        {typeof mark === 'string' ? (
          <span className={styles['mark']} data-mark={mark} aria-hidden="true" />
        ) : (
          <span className={styles['mark']} data-mark="fill" style={{ background: mark.fill }} aria-hidden="true" />
        )}
        {text}
      </li>
    ))}
  </ul>
);
