import { useTranslation } from 'react-i18next';
import { useTheme } from '../state/theme';
import { AsOfControl } from './AsOfControl';
import { LanguageButton } from './LanguageButton';
import { LinkWord } from './LinkWord';
import { usePlace } from './usePlace';
import styles from './Header.module.css';

export const Header = () => {
  const { t } = useTranslation();
  const { theme, toggle } = useTheme();
  const [section, page] = usePlace();
  return (
    <header className={styles['header']}>
      <nav aria-label={t('head.breadcrumb')} className={styles['crumbs']}>
        <span className={styles['section']}>
          {t(section)} <span aria-hidden="true">›</span>
        </span>
        <h1 aria-current="page">{t(page)}</h1>
      </nav>
      <LinkWord />
      <div className={styles['controls']}>
        <AsOfControl />
        <span className={styles['pair']}>
          <button type="button" onClick={toggle}>
            {theme === 'dark' ? t('head.light') : t('head.dark')}
          </button>
          <LanguageButton />
        </span>
      </div>
    </header>
  );
};
