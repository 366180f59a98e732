import * as z from 'zod/mini';
import type { IndicatorValue } from '../../contract/value';
import { parseCell } from './parseCell';

const cell = z.nullable(z.string());
const cellName = z.enum(['actual_2023', 'plan_2024', 'estimate_2024', 'plan_2025', 'nq17_target_2025', 'result_2024', 'assessment']);

const planFile = z.object({
  set: z.object({ id: z.string(), name: z.string(), legalBasis: z.string() }),
  groups: z.array(z.object({ code: z.string(), name: z.string() })),
  indicators: z.array(
    z.object({
      code: z.string(),
      no: z.int(),
      groupCode: z.string(),
      name: z.string(),
      unit: z.string(),
      direction: z.enum(['up', 'down', 'none']),
      owner: z.nullable(z.string()),
      cells: z.record(cellName, cell),
      alignment: z.enum(['exact', 'ambiguous', 'last_cell_missing']),
      inferredCells: z.array(cellName),
      notes: z.array(z.string()),
    }),
  ),
});
type PlanFile = z.infer<typeof planFile>;
type PlanIndicator = PlanFile['indicators'][number];

const NQ17 = 'Nghị quyết 17-NQ/TU ngày 31/8/2021 của Ban Thường vụ Tỉnh ủy';

/** Which role and year each column of the annex plays, in the order of the columns. */
const COLUMNS = [
  { cell: 'actual_2023', role: 'actual', period: '2023' },
  { cell: 'plan_2024', role: 'plan', period: '2024' },
  { cell: 'estimate_2024', role: 'estimate', period: '2024' },
  { cell: 'plan_2025', role: 'plan', period: '2025' },
  { cell: 'nq17_target_2025', role: 'target', period: '2025' },
  { cell: 'result_2024', role: 'result', period: '2024' },
] as const;

export type PlanPeriod = (typeof COLUMNS)[number]['period'];
export type PlanRole = (typeof COLUMNS)[number]['role'];

export interface PlanIndicatorRow {
  code: string;
  no: number;
  groupCode: string;
  name: string;
  unit: string;
  direction: 'up' | 'down' | 'none';
  /** The plan's own judgement, word for word; null when the source has no such cell. */
  assessment: string | null;
  notes: string[];
}

export interface PlanObservationRow {
  indicatorCode: string;
  role: PlanRole;
  period: PlanPeriod;
  value: IndicatorValue;
  verbatim: string | null;
  /** `inferred`: the column was reasoned, not read. `missing`: the source row has no cell for this column. */
  alignment: 'exact' | 'inferred' | 'missing';
  legalBasis: string;
}

export interface PlanRows {
  set: PlanFile['set'];
  groups: PlanFile['groups'];
  indicators: PlanIndicatorRow[];
  observations: PlanObservationRow[];
}

/** Turns a plan file into rows for the store: six observations an indicator. Throws, in Vietnamese, on a wrong file. */
export function readPlan(json: unknown): PlanRows {
  const parsed = planFile.safeParse(json);
  if (!parsed.success) {
    const places = parsed.error.issues.slice(0, 5).map((issue) => issue.path.join('.') || '(gốc)');
    throw new Error(`Tệp chỉ tiêu không đúng cấu trúc, cần sửa tại: ${places.join('; ')}.`);
  }
  const { set, groups, indicators } = parsed.data;
  checkCodes(parsed.data);
  return {
    set,
    groups,
    indicators: indicators.map(({ code, no, groupCode, name, unit, direction, cells, notes }) => ({
      code,
      no,
      groupCode,
      name,
      unit,
      direction,
      assessment: cells.assessment,
      notes,
    })),
    observations: indicators.flatMap((indicator) => observe(indicator, set.legalBasis)),
  };
}

function observe(indicator: PlanIndicator, legalBasis: string): PlanObservationRow[] {
  return COLUMNS.map((column) => {
    const verbatim = indicator.cells[column.cell];
    const inferred = indicator.inferredCells.includes(column.cell);
    return {
      indicatorCode: indicator.code,
      role: column.role,
      period: column.period,
      value: parseCell(verbatim),
      verbatim,
      alignment: verbatim === null ? 'missing' : inferred ? 'inferred' : 'exact',
      legalBasis: column.role === 'target' ? NQ17 : legalBasis,
    };
  });
}

function checkCodes({ groups, indicators }: PlanFile): void {
  const groupCodes = new Set(groups.map((group) => group.code));
  if (groupCodes.size !== groups.length) throw new Error('Tệp chỉ tiêu có mã nhóm trùng nhau.');
  const seen = new Set<string>();
  for (const { code, groupCode, alignment, inferredCells } of indicators) {
    if (seen.has(code)) throw new Error(`Chỉ tiêu ${code} xuất hiện hai lần trong tệp.`);
    if (!groupCodes.has(groupCode)) throw new Error(`Chỉ tiêu ${code} thuộc nhóm ${groupCode}, nhưng tệp không có nhóm này.`);
    if (alignment === 'exact' && inferredCells.length > 0)
      throw new Error(`Chỉ tiêu ${code} ghi là khớp đủ ô nhưng lại liệt kê ô suy luận.`);
    seen.add(code);
  }
}
