import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import { percentText } from '../../../lib/moneyText';
import { BulletBar } from '../../../ui/BulletBar';
import { OwnPanel } from './OwnPanel';
import { SubjectCell } from './SubjectCell';
import type { Told } from './told';
import styles from './performance.module.css';

/** The few conditions that announce most: mending their rules quiets the most. */
export const MostPanel = ({ told }: { told: Told }) => {
  const { t } = useTranslation();
  const { most, announced } = told.body;
  const together = announced === 0 ? 0 : (100 * most.reduce((sum, { count }) => sum + count, 0)) / announced;
  return (
    <OwnPanel
      told={told}
      name="most"
      isEmpty={most.length === 0}
      emptyText={t('alarmRules.performance.most.none')}
      exported={async () => (await import('./listsExport')).mostExport}
    >
      <p className={styles['sentence']}>
        {t('alarmRules.performance.most.together', { count: most.length, share: percentText(together) })}
      </p>
      <ol className={styles['rows']}>
        {most.map(({ rule, ruleName, subject, count, share }) => (
          <li key={`${rule} ${subject.key}`}>
            <SubjectCell subject={subject} ruleName={ruleName}>
              {told.slots.page(subject.link, subject.name)}
            </SubjectCell>
            <span className={styles['share']}>
              <BulletBar value={share} low={null} max={most[0]?.share ?? 100} label={percentText(share)} />
              <span>
                <strong>{formatNumber(count)}</strong> · {percentText(share)}
              </span>
            </span>
            <span className={styles['facts']}>
              {told.slots.rule(rule, t('alarmRules.performance.most.rule'))}
              {told.slots.alarmsOf(rule, t('alarmRules.performance.most.alarms'))}
            </span>
          </li>
        ))}
      </ol>
    </OwnPanel>
  );
};
