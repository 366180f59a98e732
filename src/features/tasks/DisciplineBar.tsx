import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import type { Discipline } from './discipline';
import styles from './discipline.module.css';

const PARTS = ['on-time', 'late', 'unknown', 'running', 'none'] as const;
const WORDS = { 'on-time': 'onTime', late: 'late', unknown: 'unknown', running: 'running', none: 'none' } as const;

/** All tasks of an agency as one whole, by how each keeps its word; what nobody told of is a part of it. */
export const DisciplineBar = ({ counts, total }: Pick<Discipline, 'counts' | 'total'>) => {
  const { t } = useTranslation();
  const parts = PARTS.filter((part) => counts[part] > 0);
  const said = parts.map((part) => `${t(`tasks.discipline.${WORDS[part]}`)}: ${formatNumber(counts[part])}`).join('; ');
  return (
    <span className={styles['bar']} role="img" aria-label={said} title={said}>
      {parts.map((part) => (
        <span key={part} data-part={part} style={{ flexGrow: counts[part] / Math.max(1, total) }} />
      ))}
    </span>
  );
};

/** What each part of the bar is. */
export const DisciplineLegend = () => {
  const { t } = useTranslation();
  return (
    <ul className={styles['legend']}>
      {PARTS.map((part) => (
        <li key={part}>
          <span className={styles['bar']} aria-hidden="true">
            <span data-part={part} />
          </span>
          {t(`tasks.discipline.${WORDS[part]}`)}
        </li>
      ))}
    </ul>
  );
};
