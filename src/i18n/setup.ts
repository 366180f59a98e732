import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setFormatLanguage } from '../lib/format';
import { readStored, writeStored } from '../lib/stored';
import { speak, wantSections, type Section, type SpokenLanguage } from './pageWords';
import { vi } from './vi';

export type Language = SpokenLanguage;
const KEY = 'ioc-language';

const ready = i18next.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: 'vi',
  resources: { vi: { translation: vi } },
  interpolation: { escapeValue: false },
});
let hasEnglish = false;

/** @throws when the words of the language cannot be loaded. */
export const setLanguage = async (language: Language): Promise<void> => {
  await ready;
  if (language === 'en' && !hasEnglish) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', en, true);
    hasEnglish = true;
  }
  await speak(language);
  setFormatLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  writeStored(KEY, language);
};

/** Starts with Vietnamese, or with the language this browser chose before. */
export const startI18n = async (): Promise<void> => {
  await ready;
  // A failed download of the second language must not keep the page from opening in Vietnamese.
  if (readStored(KEY) === 'en') await setLanguage('en').catch(() => undefined);
};

/** The `import()` of a page together with the words it speaks. @throws when either does not come. */
export const withWords =
  <T>(sections: readonly Section[], load: () => Promise<T>) =>
  async (): Promise<T> => {
    const [page] = await Promise.all([load(), ready.then(() => wantSections(sections))]);
    return page;
  };
