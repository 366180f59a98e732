import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { FEEDS } from '../../contract/feeds/index';
import type { AlarmRuleBody } from '../../contract/alarms';
import { changedRule } from '../../contract/commands/alarmShapes';
import { TEST_ENGINES } from '../store/engines.rig';
import { openAlarms, ruleBody, type AlarmRig } from './alarms.rig';

const NEW = 0;
const SILENT: Partial<AlarmRuleBody> = {
  name: 'Trạm mất dữ liệu',
  target: { kind: 'station', stations: 'all' },
  condition: { kind: 'silent', afterMinutes: 60 },
};

describe.each(TEST_ENGINES)('rules of alarms, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: AlarmRig;
  const save = async (more: Partial<AlarmRuleBody>, rule: string | null = null, expected = NEW) =>
    (await rig.give(COMMANDS['alarmRule.save'], { rule, body: ruleBody(more) }, expected)).rule;
  const refusal = async (more: object, rule: string | null = null, expected = NEW) =>
    rig.refused('alarmRule.save', { rule, body: { ...ruleBody(), ...more } }, expected);
  beforeAll(async () => {
    if (!engine.skip) rig = await openAlarms(engine);
  });
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  test('[AL11] a new rule is named after its name, made unique, and is told', async () => {
    const first = await save({});
    expect(first).toMatchObject({
      id: 'nuoc-thai-vuot-gioi-han',
      version: 1,
      savedBy: 'Người dùng tại máy',
      retired: null,
      body: ruleBody(),
    });
    const second = await save({ priority: 'low' });
    expect(second.id).toBe('nuoc-thai-vuot-gioi-han-2');
    expect((await save({ name: '《》' })).id).toBe('quy-tac');
    expect(await rig.published('alarm-rules')).toEqual(
      [first.id, second.id, 'quy-tac'].map((id) => ({ kind: 'alarm-rules.changed', rules: [id] })),
    );
    expect(await refusal({}, null, 1)).toMatchObject({ status: 400, detail: expect.stringContaining('"expected" phải là 0') });
  });

  test('[AL11] a change is the next version of the one that was seen; another one is a conflict with the rule as it is now', async () => {
    const at = rig.now();
    rig.wait(1);
    const next = await save({ onDelaySeconds: 600 }, 'quy-tac', 1);
    expect(next).toMatchObject({ id: 'quy-tac', version: 2, savedAt: rig.now(), body: { onDelaySeconds: 600 } });
    const late = await refusal({ onDelaySeconds: 0 }, 'quy-tac', 1);
    expect(late).toMatchObject({ status: 409, detail: expect.stringContaining('vừa được người khác sửa') });
    expect(changedRule.parse(late.current).rule).toEqual(next);
    expect(await refusal({ onDelaySeconds: 600 }, 'quy-tac', 2)).toMatchObject({
      status: 400,
      detail: expect.stringContaining('không có gì để ghi'),
    });
    expect(await refusal({}, 'khong-co', 1)).toMatchObject({ status: 404 });
    const { versions } = await rig.ask(FEEDS['alarm-rule-story'], { rule: 'quy-tac' });
    expect(versions.map(({ version, body }) => [version, body.onDelaySeconds])).toEqual([
      [2, 600],
      [1, 0],
    ]);
    expect((await rig.ask(FEEDS['alarm-rule-story'], { rule: 'quy-tac' }, at)).versions.map(({ version }) => version)).toEqual([1]);
    await expect(rig.ask(FEEDS['alarm-rule-story'], { rule: 'khong-co' })).rejects.toThrow('chưa có quy tắc này');
  });

  test('rules that silence each other in a circle, or nothing, are refused; who silences others cannot be retired', async () => {
    const parent = await save({ ...SILENT });
    const child = await save({ suppressedBy: [parent.id], name: 'Con' });
    const grandchild = await save({ suppressedBy: [child.id], name: 'Cháu' });
    const circle = await refusal({ ...SILENT, suppressedBy: [grandchild.id] }, parent.id, 1);
    expect(circle.detail).toContain('thành vòng: Trạm mất dữ liệu → Cháu → Con → Trạm mất dữ liệu.');
    expect((await refusal({ ...SILENT, suppressedBy: [parent.id] }, parent.id, 1)).detail).toContain('bị chính nó che');
    const source = { target: { kind: 'source', sources: 'all' }, condition: { kind: 'source-state', from: 'dead' } };
    expect((await refusal({ ...source, suppressedBy: [parent.id] })).detail).toContain('đối tượng khác loại');
    const stays = await rig.refused('alarmRule.retire', { rule: child.id, comment: 'Thay bằng quy tắc mới' }, 1);
    expect(stays).toMatchObject({ status: 400, detail: expect.stringContaining('đang che: Cháu.') });
  });

  test('[AL11] a retired rule keeps who and why, watches nothing any more, and comes back under no version', async () => {
    const why = { rule: 'chau', comment: 'Thay bằng quy tắc mới' };
    expect(await rig.refused('alarmRule.retire', why, 2)).toMatchObject({ status: 409 });
    const { rule } = await rig.give(COMMANDS['alarmRule.retire'], why, 1);
    expect(rule).toMatchObject({
      version: 2,
      retired: { by: 'Người dùng tại máy', at: rig.now(), why: why.comment },
      body: { name: 'Cháu' },
    });
    const { rules } = await rig.ask(FEEDS['alarm-rules']);
    expect(rules.find((each) => each.rule.id === 'chau')).toEqual({ rule, subjects: 0 });
    expect(rules.find((each) => each.rule.id === 'con')?.subjects).toBe(8);
    expect(await rig.refused('alarmRule.retire', why, 2)).toMatchObject({ status: 409, detail: expect.stringContaining('đã bỏ') });
    expect(await refusal({}, 'chau', 2)).toMatchObject({ status: 409, detail: expect.stringContaining('đã bỏ') });
    expect((await refusal({ suppressedBy: ['chau'] })).detail).toContain('Không có quy tắc đang áp dụng: chau.');
    expect((await save({ name: 'Cháu' })).id, 'its name is not taken again').toBe('chau-2');
  });
});
