import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../i18n/vi';
import { exporting } from '../i18n/vi/export';
import { fileName } from './fileName';
import { natured } from './natured';
import { stampLines, type Stamped } from './stamp';

beforeAll(() =>
  i18next.init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...exporting } } }, interpolation: { escapeValue: false } }),
);

const stamped: Stamped = {
  sources: ['NQ 17', 'NQ 17', 'Sở Tài chính'],
  asOf: '2026-11-20T10:00:00Z',
  feeds: [{ feed: 'indicators', revision: 12 }],
  provenance: ['published'],
  filters: ['Kỳ: 2025', 'Cơ quan: Sở Y tế'],
  notes: [],
  receipt: { by: 'Lò Văn A', at: '2026-11-22T05:06:07Z' },
  now: Date.parse('2026-11-22T05:06:00Z'),
  address: 'https://ioc.sonla.gov.vn/chuyen-doi-so?t=2025',
};
const said = (change: Partial<Stamped> = {}) =>
  Object.fromEntries(stampLines({ ...stamped, ...change }, i18next.t).map(({ label, text }) => [label, text]));

describe('the stamp of an export', () => {
  it('[EX4] says source, moment, revision, filters, person, time and address', () =>
    expect(said()).toEqual({
      Nguồn: 'NQ 17; Sở Tài chính',
      'Số liệu tại': '20/11/2026 17:00',
      'Bản ghi': 'indicators số 12',
      'Bộ lọc': 'Kỳ: 2025; Cơ quan: Sở Y tế',
      'Người xuất': 'Lò Văn A',
      'Lúc xuất': '22/11/2026 12:06 (giờ Việt Nam)',
      'Địa chỉ': 'https://ioc.sonla.gov.vn/chuyen-doi-so?t=2025',
    }));

  it('[RW3] says that whoever took it sees a part only', () => {
    expect(said()).not.toHaveProperty('Phạm vi');
    expect(said({ receipt: { by: 'Lò Văn A', at: '2026-11-22T05:06:07Z', isLimited: true } })['Phạm vi']).toContain('theo quyền');
  });

  it('[EX4] says first that data are simulated, wholly or in part', () => {
    expect(said()).not.toHaveProperty('Tính chất');
    expect(stampLines({ ...stamped, provenance: ['simulated'] }, i18next.t)[0]?.text).toContain('Dữ liệu mô phỏng, không dùng');
    expect(stampLines({ ...stamped, provenance: ['simulated', 'published'] }, i18next.t)[0]?.text).toContain('Có dữ liệu mô phỏng');
  });

  it('[EX4] says what must be known to read the figures', () =>
    expect(said({ notes: ['Kế hoạch đã được thay'] })).toMatchObject({ 'Ghi chú': 'Kế hoạch đã được thay' }));

  it('[EX4] does not make up what it does not know', () =>
    expect(said({ receipt: null, asOf: null, filters: [], sources: [] })).toMatchObject({
      Nguồn: 'chưa rõ nguồn',
      'Số liệu tại': '22/11/2026 12:06 (số hiện tại)',
      'Bộ lọc': 'không lọc',
      'Người xuất': 'chưa xác nhận được với máy chủ',
    }));

  it('[EX4] stands in each row too, once one of them is simulated', async () => {
    const table = {
      columns: [{ header: 'a' }],
      rows: [
        { cells: [1], provenance: 'simulated' as const },
        { cells: [2], provenance: 'published' as const },
      ],
    };
    expect((await natured(table, i18next.t)).rows.map(({ cells }) => cells)).toEqual([
      [1, 'Dữ liệu mô phỏng'],
      [2, 'Công bố'],
    ]);
    const real = { ...table, rows: table.rows.slice(1) };
    expect(await natured(real, i18next.t)).toBe(real);
  });
});

describe('the name of a file', () => {
  it('is small ASCII with the day in Việt Nam', () => {
    const night = Date.parse('2026-11-22T18:00:00Z');
    expect(fileName('Giải ngân vốn đầu tư công (%)', night, 'xlsx')).toBe('giai-ngan-von-dau-tu-cong-2026-11-23.xlsx');
    expect(fileName('???', night, 'csv')).toBe('so-lieu-2026-11-23.csv');
    expect(fileName('a '.repeat(200), night, 'png').length).toBeLessThan(100);
  });
});
