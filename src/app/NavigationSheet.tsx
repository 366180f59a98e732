import { useTranslation } from 'react-i18next';
import { Sheet } from '../ui/Sheet';
import { grouped, type NavigationEntry } from './navigationEntries';
import { NavigationLink } from './NavigationLink';
import styles from './NavigationMore.module.css';

interface NavigationSheetProps {
  entries: readonly NavigationEntry[];
  onClose: () => void;
}

/** The pages that a phone's bar has no room for, by group. */
export const NavigationSheet = ({ entries, onClose }: NavigationSheetProps) => {
  const { t } = useTranslation();
  return (
    <Sheet label={t('nav.more')} closeLabel={t('filter.close')} onClose={onClose}>
      <div className={styles['groups']}>
        {grouped(entries).map(({ group, entries: own }) => (
          <section key={group} aria-label={t(group)}>
            <h3>{t(group)}</h3>
            {own.map((each) => (
              <NavigationLink key={each.path} entry={each} onFollow={onClose} />
            ))}
          </section>
        ))}
      </div>
    </Sheet>
  );
};
