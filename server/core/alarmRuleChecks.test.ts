import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { FEEDS } from '../../contract/feeds/index';
import type { AlarmRuleBody } from '../../contract/alarms';
import { seedAlarmRules } from '../ingest/seedAlarmRules';
import { loadAlarmRules } from '../sources/loadAlarmRules';
import { readRules } from '../store/rows/storedAlarmRules';
import { TEST_ENGINES } from '../store/engines.rig';
import { openAlarms, ruleBody, type AlarmRig } from './alarms.rig';

const NEW = 0;
const SILENT: Partial<AlarmRuleBody> = {
  name: 'Trạm mất dữ liệu',
  target: { kind: 'station', stations: 'all' },
  condition: { kind: 'silent', afterMinutes: 60 },
};
const limit = (more: object = {}) => ({ ...ruleBody().condition, ...more });

describe.each(TEST_ENGINES)('what a rule of alarms must be, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: AlarmRig;
  const refusal = async (more: object, rule: string | null = null, expected = NEW) =>
    rig.refused('alarmRule.save', { rule, body: { ...ruleBody(), ...more } }, expected);
  beforeAll(async () => {
    if (!engine.skip) rig = await openAlarms(engine);
  });
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  test.each([
    [
      'a station that there is not',
      { target: { kind: 'datastream', stations: ['SIM_MAU_05', 'X'], parameters: 'all' } },
      'không có trạm: X.',
    ],
    [
      'a parameter that none of the stations measures',
      { target: { kind: 'datastream', stations: ['SIM_MAU_05'], parameters: ['COD', 'PM2.5'] } },
      'Không trạm nào đã chọn đo thông số: PM2.5.',
    ],
    [
      'an index of a station that has none',
      { target: { kind: 'index', stations: ['SIM_MAU_01', 'SIM_MAU_05'], index: 'VN_AQI' }, condition: limit({ averaging: '1h' }) },
      'VN_AQI không tính cho: Trạm mẫu 05',
    ],
    [
      'an indicator that there is not',
      { target: { kind: 'indicator', set: 'cds-2025', indicator: 'X', over: 'whole' } },
      'không có chỉ tiêu "X" trong bộ "cds-2025"',
    ],
    [
      'areas of an indicator without any',
      { target: { kind: 'indicator', set: 'cds-2025', indicator: 'I.1', over: 'areas' } },
      'chưa có số liệu theo xã',
    ],
    [
      'a source that there is not',
      { target: { kind: 'source', sources: ['units', 'station:X'] }, condition: { kind: 'source-state', from: 'dead' } },
      'không có nguồn dữ liệu: station:X.',
    ],
    [
      'sources that never are late',
      { target: { kind: 'source', sources: ['units'] }, condition: { kind: 'source-state', from: 'dead' } },
      'không có chu kỳ',
    ],
    [
      'a parameter that the catalogue does not have',
      { target: { kind: 'datastream', stations: 'all', parameters: ['COD', 'VHg', 'CODD'] } },
      'Không trạm nào đã chọn đo thông số: CODD.',
    ],
    ['an agency that there is not', { owner: 'so-x' }, 'không có cơ quan "so-x"'],
    ['an agency that has ended', { owner: 'so-tnmt' }, 'không còn hoạt động. Hãy chọn Sở Nông nghiệp và Môi trường'],
    ['a step to an agency that there is not', { escalation: [{ afterMinutes: 5, to: 'agency:so-x' }] }, 'không có cơ quan "so-x"'],
    ['a step to a part that there is not', { escalation: [{ afterMinutes: 5, to: 'role:x' }] }, 'Không có vai trò "x"'],
    [
      'steps that do not rise',
      {
        escalation: [
          { afterMinutes: 5, to: 'role:duty' },
          { afterMinutes: 5, to: 'role:leader' },
        ],
      },
      'thứ tự thời gian tăng dần',
    ],
    ['a silencing rule that there is not', { suppressedBy: ['khong-co'] }, 'Không có quy tắc đang áp dụng: khong-co.'],
    ['a limit on a station', { target: { kind: 'station', stations: 'all' } }, 'So với giới hạn chỉ dùng cho'],
    [
      'a limit in force of an indicator',
      { target: { kind: 'indicator', set: 'cds-2025', indicator: 'I.1', over: 'whole' }, condition: limit({ limit: 'in-force' }) },
      'Giới hạn đang áp dụng chỉ có ở thông số',
    ],
    [
      'a mean that an index is not worked out for',
      { target: { kind: 'index', stations: 'all', index: 'VN_WQI' }, condition: limit({ averaging: '1h' }) },
      'VN_WQI theo ngày',
    ],
    [
      'a change of an index',
      {
        target: { kind: 'index', stations: 'all', index: 'VN_AQI' },
        condition: { kind: 'change', direction: 'rise', by: 1, withinMinutes: 5 },
      },
      'Thay đổi nhanh',
    ],
    [
      'silence of a source',
      { target: { kind: 'source', sources: 'all' }, condition: { kind: 'silent', afterMinutes: 5 } },
      'Không có số liệu chỉ theo dõi',
    ],
    ['the state of a station', { ...SILENT, condition: { kind: 'source-state', from: 'late' } }, 'Trạng thái nguồn chỉ'],
    ['a path of a station', { ...SILENT, condition: { kind: 'off-path', by: 5 } }, 'Chậm so với lộ trình chỉ'],
  ])('a rule on %s is refused, saying what to do', async (_case, more, words) => {
    const refused = await refusal(more);
    expect(refused).toMatchObject({ status: 400, detail: expect.stringContaining(words) });
    expect(refused.detail).toMatch(/Hãy/);
    expect((await rig.ask(FEEDS['alarm-rules'])).rules).toHaveLength(0);
  });

  test('the rules that the centre begins with come once; what a person changed or retired stays as he left it', async () => {
    const seeds = await loadAlarmRules(rig.data);
    expect(await seedAlarmRules(rig.store, rig.data, { simulated: false })).toBe(true);
    expect(await seedAlarmRules(rig.store, rig.data, { simulated: false })).toBe(false);
    const stored = async () =>
      new Map((await rig.store.read(null, ({ db, revision }) => readRules(db, revision))).map((rule) => [rule.id, rule]));
    const known = await stored();
    expect(seeds.filter(({ id }) => known.has(id)).map(({ id }) => id)).toEqual(
      seeds.filter((each) => !each.simulated).map(({ id }) => id),
    );
    const [changed, retired] = [known.get('vn-aqi-xau'), known.get('bui-vuot-24-gio')];
    if (!changed || !retired) throw new Error('the seeds are gone');
    await rig.give(COMMANDS['alarmRule.save'], { rule: changed.id, body: { ...changed.body, enabled: false } }, 1);
    await rig.give(COMMANDS['alarmRule.retire'], { rule: retired.id, comment: 'Không dùng' }, 1);
    const corrected = async (...path: string[]) => {
      const text = new TextDecoder().decode(await rig.data(...path));
      return new TextEncoder().encode(text.replaceAll('"onDelaySeconds": 0', '"onDelaySeconds": 300'));
    };
    expect(await seedAlarmRules(rig.store, corrected, { simulated: false })).toBe(true);
    const after = await stored();
    expect(after.get(changed.id)).toMatchObject({ version: 2, body: { enabled: false, onDelaySeconds: 0 } });
    expect(after.get(retired.id)).toMatchObject({ version: 2, retired: { why: 'Không dùng' } });
    expect(after.get('vn-aqi-rat-xau')).toMatchObject({ version: 2, body: { onDelaySeconds: 300 }, savedBy: 'Hệ thống' });
  });

  test('each rule that the centre begins with is one that a person could save; what it watches may have yet to come', async () => {
    const seeds = (await loadAlarmRules(rig.data)).filter(({ simulated }) => !simulated);
    const yetToCome = 'giai-ngan-cham';
    for (const { id, body } of seeds.filter((seed) => seed.id !== yetToCome)) {
      const { rule } = await rig.give(COMMANDS['alarmRule.save'], { rule: null, body: { ...body, suppressedBy: [] } }, NEW);
      expect(rule.version, id).toBe(1);
    }
    const standing = (await rig.ask(FEEDS['alarm-rules'])).rules.find(({ rule }) => rule.id === yetToCome)?.rule;
    if (!standing) throw new Error('the seed is gone');
    const body = { ...standing.body, condition: { kind: 'off-path', by: 5 } };
    expect((await rig.refused('alarmRule.save', { rule: null, body }, NEW)).detail).toContain('không có chỉ tiêu');
    expect((await rig.give(COMMANDS['alarmRule.save'], { rule: yetToCome, body }, standing.version)).rule.body.condition).toEqual(
      body.condition,
    );
  });
});
