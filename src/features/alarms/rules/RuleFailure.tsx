import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '../../../lib/format';
import type { FailedRuleOrder } from './useRuleOrder';
import styles from './sheet.module.css';

/** Why a command was not done, and what the rule is now where another version came first. */
export const RuleFailure = ({ failed: { problem, current } }: { failed: FailedRuleOrder }) => {
  const { t } = useTranslation();
  return (
    <p role="alert" className={styles['failed']}>
      <strong lang={problem ? 'vi' : undefined}>{problem?.title ?? t('alarmRules.failed')}</strong>{' '}
      <span lang={problem ? 'vi' : undefined}>{problem?.detail ?? t('alarmRules.failedHint')}</span>
      {current &&
        ` ${t('alarmRules.sheet.nowIs', { version: formatNumber(current.version), by: current.savedBy, at: formatDateTime(current.savedAt) })}`}
    </p>
  );
};
