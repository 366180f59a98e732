import { useTranslation } from 'react-i18next';
import { worstFreshness, type Freshness } from '../../../contract/rules/freshness';
import { formatNumber } from '../../lib/format';
import type { Condition } from './model';
import { useLiveConditions } from './useConditions';

const freshnessOf = (condition: Condition): Freshness => {
  if (condition === 'dead' || condition === 'late') return condition;
  return condition === 'stale' || condition === 'ahead' ? 'stale' : 'fresh';
};

/** The worst freshness of the readings, and how many parameters of how many are on time. */
export const useReadingsFreshness = (keys: readonly string[]): { state: Freshness; note: string } => {
  const { t } = useTranslation();
  const states = useLiveConditions(keys).map(freshnessOf);
  const onTime = states.filter((state) => state === 'fresh').length;
  return {
    state: worstFreshness(states),
    note: t('environment.onTime', { onTime: formatNumber(onTime), total: formatNumber(states.length) }),
  };
};
