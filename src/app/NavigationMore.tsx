import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withWords } from '../i18n/setup';
import { Icon } from './Icon';
import { lazyPart } from './lazyPart';
import { entryAt, NAVIGATION } from './navigationEntries';
import { usePath } from './usePath';
import styles from './NavigationMore.module.css';

const NavigationSheet = lazyPart(() =>
  withWords(['account', 'roles'], () => import('./NavigationSheet'))().then(({ NavigationSheet: sheet }) => sheet),
);
const REST = NAVIGATION.filter(({ bar }) => bar === undefined);

/** The last of a phone's bar: a sheet with every page that the bar has no room for. */
export const NavigationMore = () => {
  const { t } = useTranslation();
  // The sheet belongs to the page it was opened on: it closes when another one opens.
  const [openedOn, setOpenedOn] = useState<string>();
  const path = usePath();
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
        <Suspense>
          <NavigationSheet entries={REST} onClose={() => setOpenedOn(undefined)} />
        </Suspense>
      )}
    </>
  );
};
