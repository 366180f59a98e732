import { useTranslation } from 'react-i18next';
import type { AlarmRule } from '../../../../contract/alarms';
import { alarmRuleStory } from '../../../../contract/feeds/alarms';
import { useFeed } from '../../../data/useFeed';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { ruleChanges } from './ruleChanges';
import type { RuleNames } from './ruleNames';
import styles from './sheet.module.css';

interface RuleVersionsProps {
  id: string;
  names: RuleNames;
  asOf: string | null;
}

/** Every version of a rule, the newest first: who saved it when, and what it changed. */
export const RuleVersions = ({ id, names, asOf }: RuleVersionsProps) => {
  const { t } = useTranslation();
  const { body, status, problem, retry } = useFeed(alarmRuleStory, { rule: id }, asOf);
  const told = (version: AlarmRule, before: AlarmRule | undefined): string[] => {
    if (version.retired !== null) return [t('alarmRules.versions.retired', { why: version.retired.why })];
    return before === undefined ? [t('alarmRules.versions.first')] : ruleChanges(before.body, version.body, names, t);
  };
  return (
    <section aria-label={t('alarmRules.versions.heading')}>
      <h3>{t('alarmRules.versions.heading')}</h3>
      {status === 'loading' && <p role="status">{t('panel.loading')}</p>}
      {status === 'error' && (
        <p role="alert">
          {problem?.detail ?? t('panel.failedHint')}{' '}
          <button type="button" onClick={retry}>
            {t('panel.retry')}
          </button>
        </p>
      )}
      <ol className={styles['versions']}>
        {body?.versions.map((version, index) => (
          <li key={version.version} data-version={version.version}>
            <p>
              <strong>{t('alarmRules.versions.version', { version: formatNumber(version.version) })}</strong>
              {' · '}
              <span lang="vi">{version.savedBy}</span>
              {' · '}
              <time dateTime={version.savedAt}>{formatDateTime(version.savedAt)}</time>
            </p>
            <ul>
              {told(version, body.versions[index + 1]).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
};
