import { useTranslation } from 'react-i18next';
import { useSoundChoice } from './sound/soundChoice';
import { useSpeaker } from './sound/useSpeaker';
import styles from './badge.module.css';

/** In the header: that the browser keeps the sound of alarms back, where it is wanted. */
export const SoundBlocked = () => {
  const { t } = useTranslation();
  const { isOn } = useSoundChoice();
  const speaker = useSpeaker(isOn);
  if (!isOn || speaker === 'ready') return null;
  return (
    <span role="status" className={styles['blocked']} title={t('alarmMarks.sound.blockedRule')}>
      <span aria-hidden="true">◔</span> {t(speaker === 'missing' ? 'alarmMarks.sound.missing' : 'alarmMarks.sound.blocked')}
    </span>
  );
};
