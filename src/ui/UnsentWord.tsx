import { useTranslation } from 'react-i18next';
import { StatusWord } from './StatusWord';

interface UnsentWordProps {
  /** What this device keeps about the thing beside which it stands. */
  entries: readonly { state: 'waiting' | 'refused' }[];
}

/** That an act given on this device is not sent yet, or could not be done; nothing where there is none. */
export const UnsentWord = ({ entries }: UnsentWordProps) => {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  const isRefused = entries.some(({ state }) => state === 'refused');
  return (
    <span role="status" data-unsent={isRefused ? 'refused' : 'waiting'}>
      <StatusWord tone={isRefused ? 'high' : 'stale'}>{t(isRefused ? 'outbox.refused' : 'outbox.unsent')}</StatusWord>
    </span>
  );
};
