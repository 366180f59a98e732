import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readPlan } from './planRows';

const plan: {
  set: { groups: unknown[] };
  columns: unknown[];
  indicators: { code: string; alignment: string; inferredCells: string[]; cells: Record<string, string | null> }[];
} = JSON.parse(readFileSync('data/digital-plan-2025/indicators.json', 'utf8'));

const rows = readPlan(plan);
const find = (code: string, role: string, period: string) =>
  rows.observations.find((row) => row.indicatorCode === code && row.role === role && row.period === period);
const changed = (change: (copy: typeof plan) => void): unknown => {
  const copy = structuredClone(plan);
  change(copy);
  return copy;
};

/** Phụ lục I, Quyết định 2542/QĐ-UBND, row by row: 2023, plan 2024, estimate 2024, plan 2025, NQ 17, result 2024, judgement. */
const ANNEX: Record<string, (string | null)[]> = {
  'I.1': ['100%', '100%', '100%', '100%', '100%', '100%', 'Đã hoàn thành chỉ tiêu'],
  'I.2': ['100%', '100%', '100%', '100%', '100%', '100%', 'Đã hoàn thành chỉ tiêu'],
  'I.3': ['72%', '100%', '100%', '100%', '100%', '100%', 'Đã hoàn thành chỉ tiêu'],
  'I.4': [
    '70%; 60%; 25%',
    '90%, 80%, 75%',
    '85%; 76%; 55%',
    '90%; 80%; 75%',
    'Trên 90%; 80%; 60%',
    '85%; 76%; 55%',
    'Ước thực hiện đến năm 2025 đạt trên 90%; 80%; 75%',
  ],
  'I.5': ['50%', '70%', '70%', '100%', '100%', '70%', 'Ước thực hiện đến năm 2025 đạt 100%'],
  'I.6': ['35%', '60%', '60%', '100%', '100%', '60%', 'Ước thực hiện đến năm 2025 đạt 100%'],
  'I.7': ['25%', '40%', '40%', '50%', '50%', '40%', 'Ước thực hiện đến năm 2025 đạt 50%'],
  'I.8': [
    'Các Sở, ban, ngành sử dụng Nền tảng IOC tỉnh',
    '100%',
    '20 cơ quan chuyên môn của tỉnh đã triển khai dùng chung nền tảng IOC của tỉnh',
    '100%',
    '100%',
    '20 cơ quan chuyên môn của tỉnh đã triển khai dùng chung nền tảng IOC của tỉnh',
    'Cơ bản hoàn thành',
  ],
  'I.9': ['80,37%', '100%', '70,08%', '100%', '100%', '70,08%', 'Ước thực hiện đến năm 2025 đạt 100%'],
  'I.10': ['30,42%', '50%', '70,08%', '80%', '50%', '70,08%', 'Đã hoàn thành vượt chỉ tiêu'],
  'I.11': [
    'Chưa phê duyệt đề án  (thành phố Sơn La; huyện mộc châu)',
    'Phê duyệt đề án',
    'Thí điểm tại Thành phố Sơn La',
    null,
    'Đầu tư xây dựng thí điểm mô hình đô thị thông minh tại Thành phố Sơn La và huyện Mộc Châu',
    'Thí điểm tại Thành phố Sơn La',
    'Chưa hoàn thành',
  ],
  'II.1': [
    'Chưa xác định được trong năm 2023',
    'Căn cứ hướng dẫn xác định GRDP để thực hiện',
    '6,12%',
    '5-10%',
    '5-10%',
    '6,12%',
    'Hoàn thành',
  ],
  'II.2': [
    'Chưa có phương pháp xác định',
    'Chưa có phương pháp xác định',
    'Chưa có phương pháp xác định',
    'Tối thiểu 10%',
    'Tối thiểu 10%',
    'Chưa có phương pháp xác định',
    'Chưa có phương pháp xác định',
  ],
  'III.1': [
    'Đạt 45,47% hộ gia đình, 100% xã',
    '47% hộ gia đình',
    '46,32% hộ gia đình',
    '80% hộ gia đình',
    'Trên 80% hộ gia đình, 100% xã',
    '46,32%',
    'Ước thực hiện đến năm 2025 đạt trên 80% hộ gia đình',
  ],
  'III.2': [
    '98,5% dân số',
    '99,56% dân số',
    '99,15% dân số',
    '100% dân số',
    'Phổ cập',
    '99,15%',
    'Ước thực hiện đến năm 2025 đạt 100% dân số',
  ],
  'III.3': ['92,62%', '96,52%', '96,36%', '100%', 'Phổ cập', '96,36%', 'Ước thực hiện đến năm 2025 đạt 100% hộ gia đình'],
  'III.4': ['79,53%', '80%', '88,05%', '90%', 'Trên 50%', '88,05%', 'Hoàn thành'],
  'III.5': ['46,8%', '48,56%', '59,44%', '63%', '-', '59,44%', null],
};
const PLACES = [
  ['actual', '2023'],
  ['plan', '2024'],
  ['estimate', '2024'],
  ['plan', '2025'],
  ['target', '2025'],
  ['result', '2024'],
] as const;

describe('readPlan', () => {
  it.each(Object.entries(ANNEX))('[IE8] keeps each cell of Phụ lục I, row %s, word for word and in its column', (code, cells) => {
    expect(PLACES.map(([role, period]) => find(code, role, period)?.verbatim)).toEqual(cells.slice(0, 6));
    expect(rows.indicators.find((row) => row.code === code)?.assessment).toBe(cells[6]);
  });

  it('yields the 3 groups and 18 indicators, six observations each, and nothing that the annex has not', () => {
    expect(rows.set.id).toBe('cds-2025');
    expect(rows.set.head.groups.map((group) => group.code)).toEqual(['I', 'II', 'III']);
    expect(rows.indicators.map(({ code }) => code)).toEqual(Object.keys(ANNEX));
    expect(rows.observations).toHaveLength(108);
  });

  it('[IE3] names the act of each promise', () => {
    expect(find('I.9', 'plan', '2025')?.basis).toBe('qd-2542');
    expect(find('III.4', 'target', '2025')).toMatchObject({ basis: 'nq-17', value: { kind: 'bound', op: 'gt', value: 50 } });
    expect(find('II.1', 'result', '2024')?.value).toEqual({ kind: 'number', value: 6.12 });
    expect(rows.set.head.bases.find(({ id }) => id === 'qd-2542')?.supersededBy).toContain('1891/QĐ-UBND');
  });

  it('[IE8] marks exactly the cells whose column was reasoned or has no cell in the source', () => {
    const marked = rows.observations.filter((row) => row.alignment !== 'exact');
    expect(marked.map((row) => [row.indicatorCode, row.role, row.period, row.alignment])).toEqual([
      ['I.11', 'estimate', '2024', 'inferred'],
      ['I.11', 'plan', '2025', 'missing'],
      ['I.11', 'target', '2025', 'inferred'],
      ['I.11', 'result', '2024', 'inferred'],
      ['II.2', 'plan', '2024', 'inferred'],
      ['II.2', 'estimate', '2024', 'inferred'],
    ]);
    expect(find('I.11', 'plan', '2025')?.value).toEqual({ kind: 'none', reason: 'blank' });
  });

  it('never turns what the source could not measure into a number', () => {
    expect(find('II.2', 'result', '2024')?.value).toEqual({ kind: 'none', reason: 'no-method' });
    expect(find('III.5', 'target', '2025')?.value).toEqual({ kind: 'none', reason: 'not-set' });
  });

  it('says in Vietnamese where the file is wrong', () => {
    expect(() => readPlan(null)).toThrow('Tệp chỉ tiêu không đúng cấu trúc, cần sửa tại: (gốc).');
    const noUnit = { ...plan, indicators: plan.indicators.map((row) => ({ ...row, unit: undefined })) };
    expect(() => readPlan(noUnit)).toThrow('indicators.0.unit');
    expect(() => readPlan(changed(({ indicators }) => indicators.forEach((row) => delete row.cells['plan_2024'])))).toThrow(
      'Chỉ tiêu I.1 thiếu ô plan_2024',
    );
    expect(() => readPlan(changed(({ indicators }) => indicators.forEach((row) => (row.cells['la'] = '1'))))).toThrow(
      'ô la không thuộc cột nào',
    );
    const contradicting = changed((copy) => copy.indicators.forEach((row) => (row.alignment = 'exact')));
    expect(() => readPlan(contradicting)).toThrow('Chỉ tiêu I.11 ghi là khớp đủ ô');
  });
});
