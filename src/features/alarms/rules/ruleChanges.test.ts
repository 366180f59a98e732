import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AlarmRuleBody } from '../../../../contract/alarms';
import { ruleChanges } from './ruleChanges';
import { BODY, NAMES, ruleWords } from './rules.fixture';

let t: TFunction;
beforeAll(async () => {
  t = await ruleWords('vi');
});
const changed = (more: Partial<AlarmRuleBody>): string[] => ruleChanges(BODY, { ...BODY, ...more }, NAMES, t);

describe('what changed between two versions of a rule', () => {
  it('is told field by field, old and new', () =>
    expect(
      changed({
        priority: 'high',
        onDelaySeconds: 0,
        condition: { ...BODY.condition, kind: 'limit', averaging: 'instant', op: 'gt', limit: 45, hysteresis: 0, minimumCoverage: 0 },
      }),
    ).toEqual([
      'Điều kiện: Trung bình 1 giờ vượt giới hạn đang áp dụng → Tức thời lớn hơn 45\u00a0mg/L',
      'Biên trở về: bỏ 5% của giới hạn',
      'Số liệu tối thiểu của trung bình: bỏ 75%',
      'Độ trễ khi phát: 10 phút → ngay',
      'Mức: Khẩn cấp → Cao',
    ]));
  it('names what was nothing before, and what is nothing now', () =>
    expect(changed({ suppressedBy: [], owner: null })).toEqual([
      'Cơ quan xử lý: Sở so-nn-mt → người đang trực',
      'Bị che bởi: bỏ tram-im-lang',
    ]));
  it('says so where nothing changed, and where only what is written inside did', () => {
    expect(changed({})).toEqual(['Không đổi nội dung']);
    expect(changed({ target: { kind: 'datastream', stations: 'all', parameters: ['COD', 'TSS'] }, basis: BODY.basis })).toEqual([
      'Không đổi nội dung',
    ]);
  });
  it.each<[string, Partial<AlarmRuleBody>]>([
    ['name', { name: 'Khác' }],
    ['target', { target: { kind: 'datastream', stations: ['SIM_05'], parameters: ['COD', 'TSS'] } }],
    ['offDelaySeconds', { offDelaySeconds: 901 }],
    ['playbook', { playbook: { path: '/moi-truong', name: 'Môi trường' } }],
    ['escalation', { escalation: [{ afterMinutes: 15, to: 'role:duty' }] }],
    ['maxShelfMinutes', { maxShelfMinutes: 479 }],
    ['enabled', { enabled: false }],
    ['basis', { basis: 'QCVN 40' }],
  ])('a change of %s alone is one line that says it', (_, more) => {
    expect(changed(more)).toHaveLength(1);
    expect(changed(more)[0]).toContain('→');
  });
});
