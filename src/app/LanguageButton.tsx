import { useTranslation } from 'react-i18next';
import { setLanguage } from '../i18n/setup';

/** Offers the other language, in that language. */
export const LanguageButton = () => {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'vi' : 'en';
  return (
    <button type="button" lang={other} onClick={() => void setLanguage(other).catch(console.error)}>
      {t('head.language')}
    </button>
  );
};
