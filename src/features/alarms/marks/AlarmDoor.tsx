import { useTranslation } from 'react-i18next';
import { badgeOf, countText } from './badge';
import { SHAPE } from './shapes';
import { useSoundChoice } from './sound/soundChoice';
import { useSpeaker } from './sound/useSpeaker';
import { useOpenAlarms } from './useOpenAlarms';
import styles from './badge.module.css';

const PATH = '/canh-bao';

/** In the header: where no rail is drawn, the way to the alarms that wait; everywhere, that the browser keeps their sound back. */
export const AlarmDoor = ({ onFollow }: { onFollow: (path: string) => void }) => {
  const { t } = useTranslation();
  const { isOn } = useSoundChoice();
  const speaker = useSpeaker(isOn);
  const badge = badgeOf(useOpenAlarms().alarms);
  const words = badge && t('alarmMarks.waiting', { count: badge.count, priority: t(`alarmMarks.priority.${badge.highest}`) });
  return (
    <>
      {isOn && speaker !== 'ready' && (
        <span role="status" className={styles['blocked']} title={t('alarmMarks.sound.blockedRule')}>
          <span aria-hidden="true">◔</span> {t(speaker === 'missing' ? 'alarmMarks.sound.missing' : 'alarmMarks.sound.blocked')}
        </span>
      )}
      {badge && (
        <a
          href={PATH}
          className={styles['door']}
          data-tone={badge.highest}
          data-alarm-door={badge.count}
          aria-label={`${t('nav.alarms')}: ${words}`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            onFollow(PATH);
          }}
        >
          {SHAPE[badge.highest]} {countText(badge.count)}
        </a>
      )}
    </>
  );
};
