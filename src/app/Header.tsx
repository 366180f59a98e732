import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLinkState } from '../data/linkState';
import { setLanguage } from '../i18n/setup';
import { useTheme } from '../state/theme';
import { StatusWord } from '../ui/StatusWord';
import { AsOfControl } from './AsOfControl';
import styles from './Shell.module.css';

const places = {
  '/chuyen-doi-so': ['nav.fields', 'nav.digital'],
  '/moi-truong': ['nav.fields', 'nav.environment'],
  '/nguon-quan-trac': ['nav.data', 'nav.intake'],
} as const;
const isPlace = (path: string): path is keyof typeof places => Object.hasOwn(places, path);
const tones = { live: 'good', connecting: 'low', lost: 'stale' } as const;

export const Header = () => {
  const { t, i18n } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/(.)\/$/, '$1') });
  const link = useLinkState();
  const { theme, toggle } = useTheme();
  const [section, page] = isPlace(path) ? places[path] : (['appName', 'page.notFound'] as const);
  return (
    <header className={styles['header']}>
      <nav aria-label={t('head.breadcrumb')} className={styles['crumbs']}>
        <span>{t(section)}</span> <span aria-hidden="true">›</span> <h1 aria-current="page">{t(page)}</h1>
      </nav>
      <span role="status" className={styles['link']}>
        <StatusWord tone={tones[link.status]}>{t(`link.${link.status}`)}</StatusWord>
      </span>
      <AsOfControl />
      <button type="button" aria-label={t('head.theme')} onClick={toggle}>
        {theme === 'dark' ? t('head.light') : t('head.dark')}
      </button>
      <button
        type="button"
        lang={i18n.language === 'en' ? 'vi' : 'en'}
        onClick={() => void setLanguage(i18n.language === 'en' ? 'vi' : 'en').catch(console.error)}
      >
        {t('head.language')}
      </button>
    </header>
  );
};
