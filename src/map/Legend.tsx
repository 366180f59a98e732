import { useTranslation } from 'react-i18next';
import { POINT_STATUSES, type LegendClass, type PointStatus } from './scene';
import { SHAPES } from './shapes';
import styles from './legend.module.css';

interface LegendProps {
  /** What is coloured, with its unit. */
  title: string;
  classes: readonly LegendClass[];
  /** How many points there are of each status; those of none are left out. */
  points: ReadonlyMap<PointStatus, number>;
  pointsTitle: string;
  statusWord: (status: PointStatus) => string;
}

/** What the colours and signs of a map mean, and how many of each there are. */
export const Legend = ({ title, classes, points, pointsTitle, statusWord }: LegendProps) => {
  const { t } = useTranslation();
  const present = POINT_STATUSES.filter((status) => (points.get(status) ?? 0) > 0);
  return (
    <div className={styles['legend']} role="group" aria-label={t('map.legend')}>
      {classes.length > 0 && <strong>{title}</strong>}
      <ul hidden={classes.length === 0}>
        {classes.map(({ tone, label, count }) => (
          <li key={label} data-count={count} data-class={tone ?? 'none'}>
            <span
              className={styles['swatch']}
              data-tone={tone ?? 'none'}
              style={tone === null ? {} : { background: `var(--map-${tone})` }}
            />
            <span>{label}</span>
            <span className={styles['count']}>{count}</span>
          </li>
        ))}
      </ul>
      {present.length > 0 && (
        <>
          <strong>{pointsTitle}</strong>
          <ul>
            {present.map((status) => (
              <li key={status}>
                <svg className={styles['sign']} data-status={status} viewBox="0 0 24 24" aria-hidden="true">
                  <path d={SHAPES[status]} fillRule="evenodd" />
                </svg>
                <span>{statusWord(status)}</span>
                <span className={styles['count']}>{points.get(status)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
