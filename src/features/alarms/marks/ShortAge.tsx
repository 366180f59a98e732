import { useTranslation } from 'react-i18next';
import { ageParts } from '../../../lib/format';
import { useClock } from '../../../ui/clock';

/** For how long something has gone on, in a word: "25 phút"; `moment` (ms) where the past is looked at. */
export const ShortAge = ({ at, moment }: { at: number; moment?: number | undefined }) => {
  const { t } = useTranslation();
  const text = useClock((now) => {
    const { count, unit } = ageParts((moment ?? now) - at);
    return t(`alarmMarks.age.${unit === 'second' ? 'now' : unit}`, { count });
  });
  return <>{text}</>;
};
