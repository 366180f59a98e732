import { useTranslation } from 'react-i18next';
import styles from './SimulatedMark.module.css';

interface SimulatedMarkProps {
  /** Of what the panel shows; `null` where nothing has been told. */
  of: { provenance: string } | null;
}

/** The mark in the head of a panel whose figures were made up; nothing where they were not. */
export const SimulatedMark = ({ of }: SimulatedMarkProps) => {
  const { t } = useTranslation();
  return of?.provenance === 'simulated' && <small className={styles['mark']}>{t('simulatedData')}</small>;
};
