import { useTranslation } from 'react-i18next';
import type { Simulated } from '../../contract/rules/simulatedOf';
import { simulatedDataText } from './simulatedWords';
import styles from './SimulatedMark.module.css';

interface SimulatedMarkProps {
  /** Of what is shown together, or the one receipt of all of it; `null` where nothing has been told. */
  of: Simulated | { provenance: string } | null;
}

/** The mark of a panel whose figures, or a part of them, were made up; nothing where they were not. */
export const SimulatedMark = ({ of }: SimulatedMarkProps) => {
  const { t } = useTranslation();
  const text = simulatedDataText(typeof of === 'object' ? of?.provenance === 'simulated' : of, t);
  return text !== null && <small className={styles['mark']}>{text}</small>;
};
