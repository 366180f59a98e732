import { useTranslation } from 'react-i18next';
import { ALARM_FIELDS } from '../fieldOf';
import { badgeOf, countText } from './badge';
import { SHAPE } from './shapes';
import { useOpenAlarms } from './useOpenAlarms';
import styles from './badge.module.css';

const ALL = '/canh-bao';
const NOT_THEIRS = 403;

/** Beside an entry of the navigation: the alarms that wait for somebody, all of them at the alarm centre, its own at a field. */
export const NavBadge = ({ path }: { path: string }) => {
  const { t } = useTranslation();
  const { alarms, feed } = useOpenAlarms();
  const field = ALARM_FIELDS.find((each) => `/${each}` === path);
  if (path !== ALL && field === undefined) return null;
  // What is not theirs to see is not missing; else silence would say that nothing waits.
  if (feed.status === 'error' && feed.problem?.status !== NOT_THEIRS)
    return path === ALL ? (
      <span className={styles['badge']} title={t('alarmMarks.unknown')}>
        ?<span className="visually-hidden"> {t('alarmMarks.unknown')}</span>
      </span>
    ) : null;
  const badge = badgeOf(alarms, field);
  if (!badge) return null;
  const { count, highest } = badge;
  const words = t('alarmMarks.waiting', { count, priority: t(`alarmMarks.priority.${highest}`) });
  return (
    <span className={styles['badge']} data-tone={highest} data-alarm-badge={count} title={words}>
      <span aria-hidden="true">
        {SHAPE[highest]} {countText(count)}
      </span>
      <span className="visually-hidden"> {words}</span>
    </span>
  );
};
