import { useTranslation } from 'react-i18next';
import { openSearch } from '../state/searchDoor';
import { Icon } from './Icon';
import styles from './NavigationMore.module.css';

/** In a phone's bar: the search over all there is. */
export const NavigationFind = () => {
  const { t } = useTranslation();
  return (
    <button type="button" aria-haspopup="dialog" className={styles['more']} onClick={openSearch}>
      <Icon name="find" />
      {t('nav.find')}
    </button>
  );
};
