import i18next, { type TFunction } from 'i18next';
import { en } from '../../i18n/en';
import { charts as enCharts } from '../../i18n/en/charts';
import { vi } from '../../i18n/vi';
import { charts } from '../../i18n/vi/charts';

/** The words of both languages, for tests. */
export const testWords = async (language: 'vi' | 'en'): Promise<TFunction> => {
  const instance = i18next.createInstance();
  return instance.init({
    lng: language,
    resources: { vi: { translation: { ...vi, ...charts } }, en: { translation: { ...en, ...enCharts } } },
    interpolation: { escapeValue: false },
  });
};
