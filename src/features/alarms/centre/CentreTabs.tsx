import { useTranslation } from 'react-i18next';
import { CENTRE_TABS, type CentreTab } from './choice';
import styles from './tabs.module.css';

interface CentreTabsProps {
  tab: CentreTab;
  counts: Partial<Record<CentreTab, number>>;
  onTab: (tab: CentreTab) => void;
}

/** Open alarms, those that have ended, and what is held back. */
export const CentreTabs = ({ tab, counts, onTab }: CentreTabsProps) => {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('alarms.tab.label')} className={styles['tabs']}>
      {CENTRE_TABS.map((each) => (
        <button key={each} type="button" aria-pressed={each === tab} onClick={() => onTab(each)}>
          {t(`alarms.tab.${each}`)}
          {counts[each] !== undefined && <span className={styles['tabCount']}>{counts[each]}</span>}
        </button>
      ))}
    </div>
  );
};
