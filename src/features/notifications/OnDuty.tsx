import { useTranslation } from 'react-i18next';
import { isOnDuty, type Turn } from '../../../contract/rules/onDuty';
import { useClock } from '../../ui/clock';
import { StatusWord } from '../../ui/StatusWord';

/** Marks a turn that is under way, at the moment looked at; without one, by the clock. */
export const OnDuty = ({ turn, asOf }: { turn: Turn; asOf: string | null }) => {
  const { t } = useTranslation();
  const isNow = useClock((now) => isOnDuty(turn, asOf === null ? now : Date.parse(asOf)));
  return isNow ? <StatusWord tone="good">{t('notify.roster.now')}</StatusWord> : null;
};
