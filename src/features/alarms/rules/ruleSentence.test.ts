import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AlarmCondition, AlarmRuleBody, AlarmTarget } from '../../../../contract/alarms';
import { ruleSentence } from './ruleSentence';
import { BODY, NAMES, ruleWords } from './rules.fixture';
import { capitalised } from './watchText';

let t: TFunction;
let language: 'vi' | 'en' = 'vi';
const say = (target: AlarmTarget, condition: AlarmCondition, more: Partial<AlarmRuleBody> = {}): string =>
  ruleSentence({ ...BODY, onDelaySeconds: 0, offDelaySeconds: 0, target, condition, ...more }, NAMES, t).replaceAll('\u00a0', ' ');
const limit = (more: Partial<Extract<AlarmCondition, { kind: 'limit' }>>): AlarmCondition => ({
  kind: 'limit',
  averaging: 'instant',
  op: 'gt',
  limit: 50,
  hysteresis: 0,
  minimumCoverage: 0,
  ...more,
});
const cod: AlarmTarget = { kind: 'datastream', stations: ['SIM_05'], parameters: ['COD'] };
const share: AlarmTarget = { kind: 'indicator', set: 'dau-tu', indicator: 'giai-ngan', over: 'areas' };
const CASES: [name: string, vi: string, en: string, () => string][] = [
  [
    'a mean against the limit in force, with both delays',
    'Báo khi COD, TSS tại mọi trạm, trung bình 1 giờ (đủ 75% số liệu), vượt giới hạn đang áp dụng, kéo dài ít nhất 10 phút; hết khi thấp hơn giới hạn quá 5%, kéo dài ít nhất 15 phút.',
    'Raise when COD, TSS at any station, 1-hour mean (on at least 75% of the data), exceeds the limit in force for at least 10 min; clears when below the limit by more than 5% for at least 15 min.',
    () => ruleSentence(BODY, NAMES, t),
  ],
  [
    'a single reading against a number: the way back is the number itself',
    'Báo khi COD tại Trạm mẫu 05, giá trị tức thời, lớn hơn 50 mg/L; hết khi xuống dưới 47,5 mg/L.',
    'Raise when COD at Trạm mẫu 05, single reading, is above 50 mg/L; clears when below 47.5 mg/L.',
    () => say(cod, limit({ hysteresis: 5 })),
  ],
  [
    'a lower limit comes back upward',
    'Báo khi COD tại Trạm mẫu 05, giá trị tức thời, từ −2 mg/L trở xuống; hết khi lên trên −1,8 mg/L.',
    'Raise when COD at Trạm mẫu 05, single reading, is −2 mg/L or less; clears when above −1.8 mg/L.',
    () => say(cod, limit({ op: 'le', limit: -2, hysteresis: 10 })),
  ],
  [
    'of several units a number has none',
    'Báo khi mọi thông số tại 4 trạm, giá trị tức thời, nhỏ hơn 50.',
    'Raise when any parameter at 4 stations, single reading, is below 50.',
    () => say({ kind: 'datastream', stations: ['a', 'b', 'c', 'd'], parameters: 'all' }, limit({ op: 'lt' })),
  ],
  [
    'an index of an hour',
    'Báo khi VN_AQI giờ tại mọi trạm từ 150 trở lên.',
    'Raise when hourly VN_AQI at any station is 150 or more.',
    () => say({ kind: 'index', stations: 'all', index: 'VN_AQI' }, limit({ averaging: '1h', op: 'ge', limit: 150 })),
  ],
  [
    'an index of a day',
    'Báo khi VN_AQI ngày tại mọi trạm từ 150 trở lên.',
    'Raise when daily VN_AQI at any station is 150 or more.',
    () => say({ kind: 'index', stations: 'all', index: 'VN_AQI' }, limit({ averaging: '24h', op: 'ge', limit: 150 })),
  ],
  [
    'a fast change',
    'Báo khi COD tại Trạm mẫu 05 tăng hoặc giảm từ 30 mg/L trở lên trong 1 giờ 30 phút.',
    'Raise when COD at Trạm mẫu 05 rises or falls by 30 mg/L or more within 1 h 30 min.',
    () => say(cod, { kind: 'change', direction: 'either', by: 30, withinMinutes: 90 }),
  ],
  [
    'a silent station',
    'Báo khi Trạm mẫu 05, Trạm mẫu 06 không có số liệu hợp lệ nào trong 1 giờ; hết khi trở lại bình thường, kéo dài ít nhất 5 phút.',
    'Raise when Trạm mẫu 05, Trạm mẫu 06 has no valid data for 1 h; clears when back to normal for at least 5 min.',
    () => say({ kind: 'station', stations: ['SIM_05', 'SIM_06'] }, { kind: 'silent', afterMinutes: 60 }, { offDelaySeconds: 300 }),
  ],
  [
    'a source',
    'Báo khi nguồn Nguồn a mất dữ liệu.',
    'Raise when source Nguồn a is silent.',
    () => say({ kind: 'source', sources: ['a'] }, { kind: 'source-state', from: 'dead' }),
  ],
  [
    'a percentage behind its path is told in points',
    'Báo khi chỉ tiêu “Tỷ lệ giải ngân” của từng địa bàn chậm so với kế hoạch, lộ trình hoặc mục tiêu từ 10 điểm % trở lên.',
    'Raise when indicator “Tỷ lệ giải ngân” of any area is behind its plan, path or target by 10 percentage points or more.',
    () => say(share, { kind: 'off-path', by: 10 }),
  ],
  [
    'an indicator of the province against a number, in its unit',
    'Báo khi chỉ tiêu “Thu ngân sách” nhỏ hơn 1.250,5 tỷ đồng.',
    'Raise when indicator “Thu ngân sách” is below 1,250.5 billion VND.',
    () => say({ kind: 'indicator', set: 's', indicator: 'tien', over: 'whole' }, limit({ op: 'lt', limit: 1250.5 })),
  ],
];

for (const [index, each] of (['vi', 'en'] as const).entries())
  describe(`the sentence of a rule, ${each}`, () => {
    beforeAll(async () => {
      language = each;
      t = await ruleWords(language);
    });
    for (const [name, vi, en, spoken] of CASES) it(name, () => expect(spoken().replaceAll('\u00a0', ' ')).toBe(index === 0 ? vi : en));
  });

describe('the first letter of what a rule watches', () => {
  it('is a capital, but a symbol keeps its own: pH is not PH', () => {
    expect(['pH tại mọi trạm', 'trung bình 1 giờ', 'COD tại mọi trạm'].map(capitalised)).toEqual([
      'pH tại mọi trạm',
      'Trung bình 1 giờ',
      'COD tại mọi trạm',
    ]);
  });
});
