import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { WallCall } from '../../features/alarms/marks/WallCall';
import { SourcesLine } from '../../features/overview/SourcesLine';
import { WallLink } from '../../features/overview/WallLink';
import { useClock } from '../../ui/clock';
import { clockText, dayText } from './clockText';
import type { RoundStore } from './round/roundStore';
import styles from './wall.module.css';

/** What a wall always shows: which scene, whether it is live, whether the sources are on time, and the time; and why an alarm is on. */
export const WallHeader = ({ heading, store }: { heading: string; store: RoundStore }) => {
  const { t, i18n } = useTranslation();
  const time = useClock(clockText);
  const day = useClock((now) => dayText(now, i18n.language));
  const alarm = useStore(store.view, ({ shown }) => shown.alarm);
  return (
    <div className={styles['top']}>
      <header className={styles['header']}>
        <h1>{heading}</h1>
        <span className={styles['state']}>
          <WallLink />
          <SourcesLine />
        </span>
        <time className={styles['clock']}>{time}</time>
        <span className={styles['day']}>{day}</span>
      </header>
      {alarm !== null && <WallCall id={alarm} why={t('wallShow.alarm')} />}
    </div>
  );
};
