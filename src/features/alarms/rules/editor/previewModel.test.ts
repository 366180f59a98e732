import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { BODY, ruleWords } from '../rules.fixture';
import { basisText, dayBars, judgedText, previewKey, raisedText, type Preview } from './previewModel';

let t: TFunction;
beforeAll(async () => {
  t = await ruleWords('vi');
});
const PREVIEW: Preview = {
  from: '2026-11-20T15:00:00Z',
  to: '2026-11-22T15:00:00Z',
  subjects: 8,
  judged: 17_315,
  basis: ['hours'],
  raised: 14,
  occurrences: [],
  perDays: [{ day: '2026-11-21', count: 14 }],
};

describe('a dry run, [AL13]', () => {
  it('says how many it would have raised, and none as none', () => {
    expect(raisedText(PREVIEW, '90', t)).toBe('Chạy thử 90 ngày: lẽ ra đã phát 14 cảnh báo');
    expect(raisedText({ ...PREVIEW, raised: 0 }, '1', t)).toBe('Chạy thử 24 giờ: lẽ ra không phát cảnh báo nào');
  });
  it('says what was judged, and that hours were read where readings are no longer kept', () =>
    expect(judgedText(PREVIEW, t)).toBe(
      'Đã xét 17.315 số liệu của 8 điều kiện, từ 20/11/2026 22:00 đến 22/11/2026 22:00; đọc từ số liệu giờ vì số liệu gốc của khoảng này không còn lưu.',
    ));
  it('says which part was read from what where readings are kept for a part of the span', () => {
    expect(basisText(['readings', 'hours'], t)).toBe('số liệu gốc ở phần còn lưu, phần trước đó đọc từ số liệu giờ');
    expect(basisText(['readings', 'hours', 'days'], t)).toContain('số liệu giờ và số liệu ngày');
    expect(basisText([], t)).toBe('không có số liệu nào để xét');
  });
  it('says so where nothing in the registers answers the rule', () =>
    expect(judgedText({ ...PREVIEW, subjects: 0 }, t)).toContain('Chưa có điều kiện nào khớp'));
  it('has a bar for every day of the span in Việt Nam, quiet ones too, beside what the version in force would have raised', () => {
    expect(dayBars(PREVIEW, undefined).map(({ key, parts, mark }) => [key, parts, mark])).toEqual([
      ['2026-11-20', [0], undefined],
      ['2026-11-21', [14], undefined],
      ['2026-11-22', [0], undefined],
    ]);
    expect(dayBars(PREVIEW, { ...PREVIEW, perDays: [{ day: '2026-11-22', count: 5 }] }).map(({ mark }) => mark)).toEqual([0, 0, 5]);
  });
  it('is the same run whatever a rule is called, whomever it tells, and whether it is on', () => {
    expect(previewKey({ ...BODY, name: 'Khác', owner: null, escalation: [], enabled: false, maxShelfMinutes: 5 })).toBe(previewKey(BODY));
    expect(previewKey({ ...BODY, onDelaySeconds: 0 })).not.toBe(previewKey(BODY));
  });
});
