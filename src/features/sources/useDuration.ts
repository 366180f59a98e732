import { useTranslation } from 'react-i18next';

/** A length of time (ms) as people say it, to the minute. */
export const useDuration = () => {
  const { t } = useTranslation();
  return (ms: number): string => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 60) return t('sources.minutes', { minutes });
    const hours = Math.floor(minutes / 60);
    if (hours < 48) return t('sources.hours', { hours, minutes: minutes % 60 });
    return t('sources.days', { days: Math.floor(hours / 24), hours: hours % 24 });
  };
};
