import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../ui/Sheet';
import { Icon } from './Icon';
import { entryAt, grouped, NAVIGATION } from './navigationEntries';
import { NavigationLink } from './NavigationLink';
import { usePath } from './usePath';
import styles from './NavigationMore.module.css';

const REST = NAVIGATION.filter(({ bar }) => bar === undefined);

/** The last of a phone's bar: a sheet with every page that the bar has no room for. */
export const NavigationMore = () => {
  const { t } = useTranslation();
  // The sheet belongs to the page it was opened on: it closes when another one opens.
  const [openedOn, setOpenedOn] = useState<string>();
  const path = usePath();
  const close = () => setOpenedOn(undefined);
  const entry = entryAt(path)?.entry;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={styles['more']}
        data-current={entry !== undefined && REST.includes(entry)}
        onClick={() => setOpenedOn(path)}
      >
        <Icon name="more" />
        {t('nav.more')}
      </button>
      {openedOn === path && (
        <Sheet label={t('nav.more')} closeLabel={t('filter.close')} onClose={close}>
          <div className={styles['groups']}>
            {grouped(REST).map(({ group, entries }) => (
              <section key={group} aria-label={t(group)}>
                <h3>{t(group)}</h3>
                {entries.map((each) => (
                  <NavigationLink key={each.path} entry={each} onFollow={close} />
                ))}
              </section>
            ))}
          </div>
        </Sheet>
      )}
    </>
  );
};
