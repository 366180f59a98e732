import { useTranslation } from 'react-i18next';
import { StatusWord } from '../../../../ui/StatusWord';
import { useSoundChoice } from './soundChoice';
import { useSpeaker } from './useSpeaker';

/** On a wall: whether its alarms can be heard, where they should be; nothing where nobody asked for sound. */
export const SoundWord = ({ isKiosk }: { isKiosk: boolean }) => {
  const { t } = useTranslation();
  const { isOn } = useSoundChoice();
  const speaker = useSpeaker(isKiosk || isOn);
  if (!isKiosk && !isOn) return null;
  if (speaker === 'ready') return <span data-sound="ready">♪ {t('alarmMarks.wall.soundOn')}</span>;
  return <StatusWord tone="stale">{t(speaker === 'missing' ? 'alarmMarks.wall.soundMissing' : 'alarmMarks.wall.soundBlocked')}</StatusWord>;
};
