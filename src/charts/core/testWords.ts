import i18next, { type TFunction } from 'i18next';
import { en } from '../../i18n/en';
import { vi } from '../../i18n/vi';

/** The words of both languages, for tests. */
export const testWords = async (language: 'vi' | 'en'): Promise<TFunction> => {
  const instance = i18next.createInstance();
  return instance.init({
    lng: language,
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
};
