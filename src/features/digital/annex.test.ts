import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Indicator, Observation } from '../../../contract/feeds/indicators';
import type { IndicatorValue, Quantity } from '../../../contract/value';
import { vi } from '../../i18n/vi';
import { digital } from '../../i18n/vi/digital';
import { indicatorOf, observationOf } from './annex.fixture';
import { boxOf, tally, toTable, type Judgement } from './model';
import { columnText, judgementText, valueText, versusText } from './wording';

const n = (value: number) => ({ kind: 'number', value }) as const;
const range = { kind: 'range', low: 5, high: 10 } as const;
const words: IndicatorValue = { kind: 'text', text: 'lời' };
const none = (reason: 'blank' | 'no-method') => ({ kind: 'none', reason }) as const;
const levels = (...values: number[]): IndicatorValue => ({
  kind: 'vector',
  items: ['cấp tỉnh', 'cấp huyện', 'cấp xã'].map((level, at) => ({ level, value: n(values[at] ?? 0) })),
});
type Expected = [own: string, box: string, says: string];
type Case = [code: string, plan2024: IndicatorValue, result2024: IndicatorValue, plan2025: IndicatorValue, expected: Expected];

/** All 18 rows of Phụ lục I as parseCell reads them: plan 2024, result 2024, plan 2025, and what must be said of them. */
const ANNEX: Case[] = [
  ['I.1', n(100), n(100), n(100), ['met', 'met', 'đạt']],
  ['I.2', n(100), n(100), n(100), ['met', 'met', 'đạt']],
  ['I.3', n(100), n(100), n(100), ['met', 'met', 'đạt']],
  [
    ...(['I.4', levels(90, 80, 75), levels(85, 76, 55), levels(90, 80, 75)] as const),
    [
      'short',
      'short',
      'cấp tỉnh chưa đạt, thấp hơn 5 điểm phần trăm; cấp huyện chưa đạt, thấp hơn 4 điểm phần trăm; cấp xã chưa đạt, thấp hơn 20 điểm phần trăm',
    ],
  ],
  ['I.5', n(70), n(70), n(100), ['met', 'short', 'chưa đạt, thấp hơn 30 điểm phần trăm']],
  ['I.6', n(60), n(60), n(100), ['met', 'short', 'chưa đạt, thấp hơn 40 điểm phần trăm']],
  ['I.7', n(40), n(40), n(50), ['met', 'short', 'chưa đạt, thấp hơn 10 điểm phần trăm']],
  ['I.8', n(100), words, n(100), ['incomparable', 'incomparable', 'nguồn ghi bằng chữ']],
  ['I.9', n(100), n(70.08), n(100), ['short', 'short', 'chưa đạt, thấp hơn 29,92 điểm phần trăm']],
  ['I.10', n(50), n(70.08), n(80), ['met', 'short', 'chưa đạt, thấp hơn 9,92 điểm phần trăm']],
  ['I.11', words, words, none('blank'), ['incomparable', 'incomparable', 'nguồn không ghi kế hoạch']],
  ['II.1', words, n(6.12), range, ['incomparable', 'met', 'trong khoảng']],
  [
    ...(['II.2', none('no-method'), none('no-method'), { kind: 'bound', op: 'ge', value: 10 }] as const),
    ['incomparable', 'incomparable', 'nguồn ghi chưa có phương pháp xác định'],
  ],
  ['III.1', n(47), n(46.32), n(80), ['short', 'short', 'chưa đạt, thấp hơn 33,68 điểm phần trăm']],
  ['III.2', n(99.56), n(99.15), n(100), ['short', 'short', 'chưa đạt, thấp hơn 0,85 điểm phần trăm']],
  ['III.3', n(96.52), n(96.36), n(100), ['short', 'short', 'chưa đạt, thấp hơn 3,64 điểm phần trăm']],
  ['III.4', n(80), n(88.05), n(90), ['met', 'short', 'chưa đạt, thấp hơn 1,95 điểm phần trăm']],
  ['III.5', n(48.56), n(59.44), n(63), ['met', 'short', 'chưa đạt, thấp hơn 3,56 điểm phần trăm']],
];
const UNITS: Record<string, string> = { 'I.11': '', 'III.1': '% hộ gia đình', 'III.2': '% dân số' };
const DIRECTIONS: Record<string, Indicator['direction']> = { 'I.8': 'none', 'I.11': 'none' };

const indicators = ANNEX.map(([code, plan2024, result, plan2025]) =>
  indicatorOf(
    code,
    [
      observationOf('plan', '2024', plan2024),
      observationOf('estimate', '2024', result),
      observationOf('result', '2024', result),
      observationOf('plan', '2025', plan2025),
    ],
    { unit: UNITS[code] ?? '%', direction: DIRECTIONS[code] ?? 'up', groupCode: code.split('.')[0] ?? '', no: Number(code.split('.')[1]) },
  ),
);
const table = toTable(indicators);
const rows = table.groups.flatMap((each) => each.rows);
const i18n = i18next.createInstance();
beforeAll(
  async () =>
    void (await i18n.init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...digital } } }, interpolation: { escapeValue: false } })),
);

const says = ({ comparison }: Judgement, unit: string): string => {
  if (comparison.kind === 'incomparable') return i18n.t(`compare.reason.${comparison.reason}`);
  if (comparison.kind === 'compared') return judgementText(comparison, unit, i18n.t);
  return comparison.items.map((item) => `${item.level} ${judgementText(item, unit, i18n.t)}`).join('; ');
};

describe('Phụ lục I against the plan of 2025', () => {
  it.each(ANNEX.map(([code, , , , expected]) => [code, expected] as const))('[IE10] judges %s exactly: %j', (code, expected) => {
    const row = rows.find(({ indicator }) => indicator.code === code);
    if (!row?.ownPeriod) throw new Error(code);
    expect([boxOf(row.ownPeriod), boxOf(row.progress), says(row.progress, row.indicator.unit)]).toEqual(expected);
  });

  it('[IE10] counts 4 reached, 11 short and 3 that cannot be compared, of 18', () =>
    expect(tally(rows)).toEqual({ met: 4, short: 11, incomparable: 3, total: 18 }));
});

describe('the words', () => {
  const bound = (value: number, plan: Quantity) =>
    judgementText({ met: false, gap: 0, ratio: undefined, result: value, plan }, '%', i18n.t);
  it('[IE10] do not call a bound that is only touched higher or lower', () =>
    expect(bound(90, { kind: 'bound', op: 'gt', value: 90 })).toBe('chưa đạt, mới bằng ngưỡng "trên 90%"'));
  it('[IE10] claim no result where there is an estimate', () => {
    expect(versusText('result', '2024', '2025', i18n.t)).toBe('Kết quả 2024 so kế hoạch 2025');
    expect(versusText('estimate', '2024', '2025', i18n.t)).toBe('Ước thực hiện 2024 so kế hoạch 2025');
  });
  it('[IE9] name a column for what it is, of any year', () => {
    const basis: Observation['basis'] = {
      id: 'nq-17',
      name: 'Nghị quyết 17',
      shortName: 'NQ 17',
      version: 1,
      validFrom: null,
      validTo: null,
      supersedes: null,
      supersededBy: null,
    };
    const name = (role: Observation['role'], period: string, of: Observation['basis'] = null) =>
      columnText({ role, period, basis: of }, i18n.t);
    expect(name('target', '2025', basis)).toBe('Mục tiêu NQ 17 (2025)');
    expect(name('result', '2026-Q3')).toBe('Kết quả quý III/2026');
    expect(name('actual', '2030-H1')).toBe('Thực hiện 6 tháng đầu năm 2030');
    expect(name('plan', '2026-07')).toBe('Kế hoạch 07/2026');
  });
  it('[IE8] put each level on a line of its own, and never give one level the unit of another', () => {
    const coverage: IndicatorValue = {
      kind: 'vector',
      items: [
        { level: 'hộ gia đình', value: n(45.47) },
        { level: 'xã', value: n(100) },
      ],
    };
    expect(valueText(coverage, '% hộ gia đình', i18n.t)).toBe('hộ gia đình 45,47%\nxã 100%');
    expect(valueText(levels(85, 76, 55), '%', i18n.t)).toBe('tỉnh 85%\nhuyện 76%\nxã 55%');
  });
});
