import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { services as en } from '../../i18n/en/services';
import { services as vi } from '../../i18n/vi/services';
import { flagText } from './wording';

describe('what a source said of a part', () => {
  it('is told in words of both languages, and as it is where nobody knows it', async () => {
    const own = i18next.createInstance();
    await own.init({ lng: 'vi', resources: { vi: { translation: vi }, en: { translation: en } }, interpolation: { escapeValue: false } });
    expect(flagText('KEPT_FROM_2026-12-01', own.t)).toBe('giữ số đã đọc ngày 01/12/2026');
    expect(flagText('PARTIAL_READING', own.t)).toBe('lượt đọc từ Cổng quốc gia chưa đủ phần này');
    expect(flagText('X_1', own.t)).toBe('X_1');
    await own.changeLanguage('en');
    expect(flagText('KEPT_FROM_2026-12-01', own.t)).toContain('01/12/2026');
  });
});
