import { foldText } from '../lib/searchText';

const LONGEST = 80;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** "Chuyển đổi số 2025", 22/11/2026 → "chuyen-doi-so-2025-2026-11-22.xlsx": small ASCII letters, digits and hyphens, with the day in Việt Nam. */
export const fileName = (title: string, at: number, extension: string): string => {
  const slug = foldText(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  const day = new Date(at + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
  return `${slug === '' ? 'so-lieu' : slug}-${day}.${extension}`;
};
