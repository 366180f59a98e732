import { useTranslation } from 'react-i18next';
import { SourcesLine } from '../../features/overview/SourcesLine';
import { WallLink } from '../../features/overview/WallLink';
import { useClock } from '../../ui/clock';
import { clockText, dayText } from './clockText';
import styles from './wall.module.css';

/** What a wall always shows: which scene, whether it is live, whether the sources are on time, and the time. */
export const WallHeader = ({ heading }: { heading: string }) => {
  const { i18n } = useTranslation();
  const time = useClock(clockText);
  const day = useClock((now) => dayText(now, i18n.language));
  return (
    <header className={styles['header']}>
      <h1>{heading}</h1>
      <span className={styles['state']}>
        <WallLink />
        <SourcesLine />
      </span>
      <time className={styles['clock']}>{time}</time>
      <span className={styles['day']}>{day}</span>
    </header>
  );
};
