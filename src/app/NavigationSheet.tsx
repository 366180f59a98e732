import { useTranslation } from 'react-i18next';
import { useMaySee } from '../data/sessionState';
import { Sheet } from '../ui/Sheet';
import { AccountDoor } from './access/AccountDoor';
import { grouped, type NavigationEntry } from './navigationEntries';
import { NavigationLink } from './NavigationLink';
import styles from './NavigationMore.module.css';

interface NavigationSheetProps {
  entries: readonly NavigationEntry[];
  onClose: () => void;
}

/** The pages that a phone's bar has no room for, by group, and who sits here. */
export const NavigationSheet = ({ entries, onClose }: NavigationSheetProps) => {
  const { t } = useTranslation();
  const maySee = useMaySee();
  return (
    <Sheet label={t('nav.more')} closeLabel={t('filter.close')} onClose={onClose}>
      <div className={styles['groups']}>
        {grouped(entries.filter(({ scope }) => maySee(scope))).map(({ group, entries: own }) => (
          <section key={group} aria-label={t(group)}>
            <h3>{t(group)}</h3>
            {own.map((each) => (
              <NavigationLink key={each.path} entry={each} onFollow={onClose} />
            ))}
          </section>
        ))}
        <AccountDoor />
      </div>
    </Sheet>
  );
};
