import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { FailureLine } from '../../../ui/FailureLine';
import type { FailedRuleOrder } from './useRuleOrder';

/** Why a command was not done, and what the rule is now where another version came first. */
export const RuleFailure = ({ failed: { problem, current } }: { failed: FailedRuleOrder }) => {
  const { t } = useTranslation();
  return (
    <FailureLine problem={problem} title={t('alarmRules.failed')} hint={t('alarmRules.failedHint')}>
      {current &&
        t('alarmRules.sheet.nowIs', { version: formatNumber(current.version), by: current.savedBy, at: formatDateTime(current.savedAt) })}
    </FailureLine>
  );
};
