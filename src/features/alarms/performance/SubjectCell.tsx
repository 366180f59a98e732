import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmSubject } from '../../../../contract/alarms';
import styles from './performance.module.css';

interface SubjectCellProps {
  subject: AlarmSubject;
  ruleName: string;
  /** The subject's name, as a link where it leads somewhere. */
  children: ReactNode;
}

/** What an alarm is about, by which rule, and whether it is simulated. */
export const SubjectCell = ({ subject, ruleName, children }: SubjectCellProps) => {
  const { t } = useTranslation();
  return (
    <span className={styles['subject']}>
      <strong lang="vi">{children}</strong> {subject.simulated && <small className={styles['simulated']}>{t('simulated')}</small>}
      <small lang="vi">{ruleName}</small>
    </span>
  );
};
