import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { OwnPanel } from './OwnPanel';
import { SubjectCell } from './SubjectCell';
import type { Told } from './told';
import styles from './performance.module.css';

/** Conditions that come and go within the hour: their rules want longer delays or a wider way back. */
export const ChatteringPanel = ({ told }: { told: Told }) => {
  const { t } = useTranslation();
  const { chattering } = told.body;
  return (
    <OwnPanel
      told={told}
      name="chattering"
      isEmpty={chattering.length === 0}
      emptyText={t('alarmRules.performance.chattering.none')}
      exported={async () => (await import('./listsExport')).chatteringExport}
    >
      <ul className={styles['rows']}>
        {chattering.map(({ rule, ruleName, subject, most, at }) => (
          <li key={`${rule} ${subject.key}`}>
            <SubjectCell subject={subject} ruleName={ruleName}>
              {told.slots.page(subject.link, subject.name)}
            </SubjectCell>
            <span className={styles['facts']}>
              <span>
                {t('alarmRules.performance.chattering.most')}: <strong>{formatNumber(most)}</strong> ({formatDateTime(at)})
              </span>
              {told.slots.rule(rule, t('alarmRules.performance.most.rule'))}
            </span>
          </li>
        ))}
      </ul>
    </OwnPanel>
  );
};
