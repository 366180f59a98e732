import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readPlan } from './planRows';

const plan: {
  indicators: { code: string; alignment: string; inferredCells: string[]; notes: string[]; groupCode: string }[];
  groups: unknown[];
} = JSON.parse(readFileSync('data/digital-plan-2025/indicators.json', 'utf8'));

const rows = readPlan(plan);
const find = (code: string, role: string, period: string) =>
  rows.observations.find((row) => row.indicatorCode === code && row.role === role && row.period === period);
const changed = (change: (copy: typeof plan) => void): unknown => {
  const copy = structuredClone(plan);
  change(copy);
  return copy;
};

describe('readPlan', () => {
  it('yields 3 groups, 18 indicators and six observations an indicator', () => {
    expect(rows.set.id).toBe('cds-2025');
    expect(rows.groups.map((group) => group.code)).toEqual(['I', 'II', 'III']);
    expect(rows.indicators).toHaveLength(18);
    expect(rows.observations).toHaveLength(108);
    const keys = rows.observations.map((row) => `${row.indicatorCode} ${row.role} ${row.period}`);
    expect(new Set(keys).size).toBe(108);
  });

  it('keeps the words of each cell, and the legal basis of each promise', () => {
    expect(find('I.9', 'actual', '2023')).toMatchObject({
      value: { kind: 'number', value: 80.37 },
      verbatim: '80,37%',
      alignment: 'exact',
      legalBasis: 'Quyết định 2542/QĐ-UBND ngày 28/11/2024, Phụ lục I',
    });
    expect(find('III.4', 'target', '2025')).toMatchObject({
      value: { kind: 'bound', op: 'gt', value: 50 },
      legalBasis: 'Nghị quyết 17-NQ/TU ngày 31/8/2021 của Ban Thường vụ Tỉnh ủy',
    });
    expect(find('II.1', 'result', '2024')?.value).toEqual({ kind: 'number', value: 6.12 });
  });

  it('marks exactly the cells whose column was reasoned or has no cell in the source', () => {
    const marked = rows.observations.filter((row) => row.alignment !== 'exact');
    expect(marked.map((row) => [row.indicatorCode, row.role, row.period, row.alignment])).toEqual([
      ['I.11', 'estimate', '2024', 'inferred'],
      ['I.11', 'plan', '2025', 'missing'],
      ['I.11', 'result', '2024', 'inferred'],
      ['II.2', 'plan', '2024', 'inferred'],
      ['II.2', 'estimate', '2024', 'inferred'],
    ]);
    expect(find('I.11', 'plan', '2025')?.value).toEqual({ kind: 'none', reason: 'blank' });
  });

  it('never turns what the source could not measure into a number', () => {
    expect(find('II.2', 'result', '2024')?.value).toEqual({ kind: 'none', reason: 'no-method' });
    expect(find('III.5', 'target', '2025')?.value).toEqual({ kind: 'none', reason: 'not-set' });
    expect(rows.indicators.find((row) => row.code === 'III.5')?.assessment).toBeNull();
  });

  it('says in Vietnamese where the file is wrong', () => {
    expect(() => readPlan(null)).toThrow('Tệp chỉ tiêu không đúng cấu trúc, cần sửa tại: (gốc).');
    const noUnit = { ...plan, indicators: plan.indicators.map((row) => ({ ...row, unit: undefined })) };
    expect(() => readPlan(noUnit)).toThrow('indicators.0.unit');
    const noCell = { ...plan, indicators: plan.indicators.map((row) => ({ ...row, cells: {} })) };
    expect(() => readPlan(noCell)).toThrow('indicators.0.cells.actual_2023');
  });

  it('refuses repeated codes, unknown groups and contradicting alignment', () => {
    const [first] = plan.indicators;
    expect(() => readPlan({ ...plan, indicators: [first, first] })).toThrow('Chỉ tiêu I.1 xuất hiện hai lần');
    expect(() => readPlan({ ...plan, groups: [] })).toThrow('Chỉ tiêu I.1 thuộc nhóm I, nhưng tệp không có nhóm này.');
    expect(() => readPlan({ ...plan, groups: [...plan.groups, ...plan.groups] })).toThrow('mã nhóm trùng nhau');
    const contradicting = changed((copy) => copy.indicators.forEach((row) => (row.alignment = 'exact')));
    expect(() => readPlan(contradicting)).toThrow('Chỉ tiêu I.11 ghi là khớp đủ ô');
  });
});
