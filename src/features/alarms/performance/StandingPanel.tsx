import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../lib/format';
import { StatusWord } from '../../../ui/StatusWord';
import { spanText } from '../rules/spanText';
import { OwnPanel } from './OwnPanel';
import { SubjectCell } from './SubjectCell';
import type { Told } from './told';
import styles from './performance.module.css';

const HOUR_SECONDS = 3_600;

/** Alarms that have been active for over a day: each is work to be done, or a rule to be mended. */
export const StandingPanel = ({ told }: { told: Told }) => {
  const { t } = useTranslation();
  const { standing, to } = told.body;
  const lasted = (since: string): string =>
    spanText(Math.floor((Date.parse(to) - Date.parse(since)) / 1_000 / HOUR_SECONDS) * HOUR_SECONDS, t);
  return (
    <OwnPanel
      told={told}
      name="standing"
      isEmpty={standing.length === 0}
      emptyText={t('alarmRules.performance.standing.none')}
      exported={async () => (await import('./listsExport')).standingExport}
    >
      <ul className={styles['rows']}>
        {standing.map((alarm) => (
          <li key={alarm.id}>
            <SubjectCell subject={alarm.subject} ruleName={alarm.ruleName}>
              {told.slots.alarm(alarm.id, alarm.subject.name)}
            </SubjectCell>
            <span className={styles['facts']}>
              <StatusWord tone={alarm.priority}>{t(`alarmRules.priority.${alarm.priority}`)}</StatusWord>
              <span>
                {formatDateTime(alarm.activeAt)} · {lasted(alarm.activeAt)}
              </span>
              <span>
                {alarm.acknowledged === null
                  ? t('alarmRules.performance.standing.unacknowledged')
                  : t('alarmRules.performance.standing.acknowledged', { by: alarm.acknowledged.by })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </OwnPanel>
  );
};
