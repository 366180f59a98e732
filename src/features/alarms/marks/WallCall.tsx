import { useTranslation } from 'react-i18next';
import { useOpenAlarms } from './useOpenAlarms';
import { SHAPE } from './shapes';
import { ShortAge } from './ShortAge';
import { bareName, shortAgainst } from './words';
import styles from './wallCall.module.css';

/** On a wall whose round an alarm has broken into: which one, how bad, since when, and that it waits for somebody. */
export const WallCall = ({ id, why }: { id: string; why: string }) => {
  const { t } = useTranslation();
  const alarm = useOpenAlarms().alarms.find((each) => each.id === id);
  if (!alarm) return null;
  const { subject, priority, ruleName } = alarm;
  return (
    <p className={styles['call']} role="status" data-tone={priority} data-wall-call={id}>
      <span className={styles['sign']} aria-hidden="true">
        {SHAPE[priority]}
      </span>
      <strong lang="vi">{bareName(subject.name, subject)}</strong>
      {subject.simulated && <span className={styles['simulated']}>{t('simulated')}</span>}
      <span lang="vi">{shortAgainst(alarm) ?? bareName(ruleName, subject)}</span>
      <span>
        · <ShortAge at={Date.parse(alarm.activeAt)} />
      </span>
      <span className={styles['why']}>{why}</span>
    </p>
  );
};
