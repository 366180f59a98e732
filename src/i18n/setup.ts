import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setFormatLanguage } from '../lib/format';
import { vi } from './vi';

export type Language = 'vi' | 'en';
const KEY = 'ioc-language';

/** Starts with Vietnamese, or with the language this browser chose before. */
export const startI18n = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  });
  // A failed download of the second language must not keep the page from opening in Vietnamese.
  if (localStorage.getItem(KEY) === 'en') await setLanguage('en').catch(() => undefined);
};

/** @throws when the words of the language cannot be loaded. */
export const setLanguage = async (language: Language): Promise<void> => {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  setFormatLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEY, language);
};
