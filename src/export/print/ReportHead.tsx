import { useTranslation } from 'react-i18next';
import styles from './report.module.css';

/** The head of a document of the Office, as Nghị định 30/2020/NĐ-CP sets it: who issues it, and the name of the state with its motto. */
export const ReportHead = () => {
  const { t } = useTranslation();
  return (
    <header className={styles['head']}>
      <div>
        <p>{t('export.report.province')}</p>
        <p className={styles['office']}>{t('export.report.office')}</p>
      </div>
      <div>
        <p className={styles['nation']}>{t('export.report.nation')}</p>
        <p className={styles['motto']}>{t('export.report.motto')}</p>
      </div>
    </header>
  );
};
