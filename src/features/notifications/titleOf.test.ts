import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { notify as en } from '../../i18n/en/notify';
import { notify } from '../../i18n/vi/notify';
import { titleOf } from './titleOf';

const words = (lng: 'vi' | 'en') =>
  i18next.createInstance().init({
    lng,
    resources: { vi: { translation: notify }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
const alarm = { key: 'alarm.raised', params: { name: 'COD cao bất thường', subject: 'COD · Trạm mẫu 05' } } as const;

describe('what a notification says', () => {
  it('[NT17] of an alarm names the rule and what it is about, and says so where that is made up', async () => {
    const t = await words('vi');
    expect(titleOf(t, alarm)).toBe('Cảnh báo: COD cao bất thường – COD · Trạm mẫu 05');
    const madeUp = { key: 'alarm.escalated', params: { ...alarm.params, simulated: 'true' } } as const;
    expect(titleOf(t, madeUp)).toBe('Cảnh báo chưa ai tiếp nhận: COD cao bất thường – COD · Trạm mẫu 05 (mô phỏng)');
    expect(titleOf(await words('en'), madeUp)).toBe(
      'Alarm that nobody has acknowledged: COD cao bất thường – COD · Trạm mẫu 05 (simulated)',
    );
  });
});
