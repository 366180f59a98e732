import i18next, { type TFunction } from 'i18next';
import { wall as enWall } from '../../i18n/en/wall';
import { walls as enWalls } from '../../i18n/en/walls';
import { wall as viWall } from '../../i18n/vi/wall';
import { walls as viWalls } from '../../i18n/vi/walls';
import { setFormatLanguage } from '../../lib/format';

/** The words of the pages of walls, and figures as the language writes them. */
export const wallWords = async (language: 'vi' | 'en'): Promise<TFunction> => {
  setFormatLanguage(language);
  return i18next.createInstance().init({
    lng: language,
    resources: { vi: { translation: { ...viWall, ...viWalls } }, en: { translation: { ...enWall, ...enWalls } } },
    interpolation: { escapeValue: false },
  });
};
