import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { registers } from '../../../../contract/feeds/registers';
import { useFeed } from '../../../data/useFeed';

const none = {};

/** The name of an agency by its id; without one the duty officer acts. */
export const useAgencyNames = (asOf: string | null): ((agency: string | null) => string) => {
  const { t } = useTranslation();
  const { body } = useFeed(registers, none, asOf);
  return useMemo(() => {
    const names = new Map(body?.agencies.map(({ id, name }) => [id, name]));
    return (agency) => (agency === null ? t('alarms.onDuty') : (names.get(agency) ?? agency));
  }, [body, t]);
};
