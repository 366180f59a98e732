import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import type { AgencyCount } from './listModel';
import styles from './list.module.css';

interface AgencyCountsProps {
  agencies: readonly AgencyCount[];
  chosen: string | undefined;
  onChoose: (agency: string | undefined) => void;
}

/** Who has how many figures in the queue; pressing an agency narrows the table to it, pressing it again widens it. */
export const AgencyCounts = ({ agencies, chosen, onChoose }: AgencyCountsProps) => {
  const { t } = useTranslation();
  if (agencies.length === 0) return null;
  return (
    <ul className={styles['agencies']} aria-label={t('confirmation.byAgency')}>
      {agencies.map(({ id, name, count }) => (
        <li key={id ?? ''}>
          {id === null ? (
            <span className={styles['quiet']}>
              {t('confirmation.noAgency')} <b>{formatNumber(count)}</b>
            </span>
          ) : (
            <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id === chosen ? undefined : id)}>
              <span lang="vi">{name}</span> <b>{formatNumber(count)}</b>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
};
