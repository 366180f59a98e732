import { useTranslation } from 'react-i18next';
import type { Group } from './model';
import styles from './choosers.module.css';

interface ChoosersProps {
  sets: readonly { id: string; name: string }[];
  set: string;
  onSet: (id: string) => void;
  groups: readonly Group[];
  group: string | undefined;
  onGroup: (code: string | undefined) => void;
}

/** Which set and which group are shown; a set is asked for only where there is a choice. */
export const Choosers = ({ sets, set, onSet, groups, group, onGroup }: ChoosersProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles['choosers']}>
      {sets.length > 1 && (
        <select className={styles['select']} aria-label={t('digital.set')} value={set} onChange={(event) => onSet(event.target.value)}>
          {sets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {groups.length > 1 && (
        <select
          className={styles['select']}
          aria-label={t('digital.filter')}
          value={group ?? ''}
          onChange={(event) => onGroup(event.target.value || undefined)}
        >
          <option value="">{t('digital.all')}</option>
          {groups.map(({ code, name }) => (
            <option key={code} value={code}>
              {code}. {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
};
