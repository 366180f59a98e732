import { useTranslation } from 'react-i18next';
import { Controls } from './Controls';
import { LinkWord } from './LinkWord';
import { SourcesWord } from './SourcesWord';
import { usePlace } from './usePlace';
import styles from './Header.module.css';

export const Header = () => {
  const { t } = useTranslation();
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
      <SourcesWord />
      <Controls />
    </header>
  );
};
