import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../../lib/format';
import { useClock } from '../../../../ui/clock';
import { useSoundChoice } from './soundChoice';
import { playTone, wakeSpeaker } from './speaker';
import { useSpeaker } from './useSpeaker';
import styles from './sound.module.css';

/** Switches the sound of alarms on and off, silences it for ten minutes, and says when the browser does not let it be heard. */
export const SoundControl = ({ isNamed = false }: { /** Says beside the buttons what they are for. */ isNamed?: boolean }) => {
  const { t } = useTranslation();
  const { isOn, quietUntil, choose, quieten, endQuiet } = useSoundChoice();
  const speaker = useSpeaker(isOn);
  const isQuiet = useClock(useCallback((now: number) => now < quietUntil, [quietUntil]));
  const switchOn = () => {
    choose(true);
    // Heard at once, so that nobody believes in a sound that is muted.
    void wakeSpeaker().then(() => playTone('high'));
  };
  return (
    <div className={styles['sound']} role="group" aria-label={t('alarmMarks.sound.label')} data-sound={isOn ? speaker : 'off'}>
      {isNamed && (
        <span className={styles['name']} aria-hidden="true">
          {t('alarmMarks.sound.label')}
        </span>
      )}
      <button type="button" aria-pressed={isOn} onClick={() => (isOn ? choose(false) : switchOn())}>
        <span aria-hidden="true">♪</span> {t(isOn ? 'alarmMarks.sound.turnOff' : 'alarmMarks.sound.turnOn')}
      </button>
      {isOn && speaker === 'ready' && (
        <button type="button" title={t('alarmMarks.sound.quietRule')} onClick={() => (isQuiet ? endQuiet() : quieten(Date.now()))}>
          {isQuiet ? t('alarmMarks.sound.endQuiet', { at: formatDateTime(quietUntil).slice(-5) }) : t('alarmMarks.sound.quieten')}
        </button>
      )}
      {isOn && speaker !== 'ready' && (
        <span role="status" className={styles['blocked']}>
          <span aria-hidden="true">◔</span> {t(speaker === 'missing' ? 'alarmMarks.sound.missing' : 'alarmMarks.sound.blocked')}
        </span>
      )}
    </div>
  );
};
