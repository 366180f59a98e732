import * as z from 'zod/mini';
import { cadence, type Role } from '../../contract/feeds/indicators';
import { parseCell } from './parseCell';
import { setHead, type IndicatorDefinition, type IndicatorPlan, type ObservationRow, type SetHead } from './indicatorPlan';

const cell = z.nullable(z.string());
const column = z.object({
  cell: z.string(),
  role: z.enum(['actual', 'plan', 'estimate', 'target', 'result']),
  period: z.string(),
  basis: z.string(),
});

const planFile = z.object({
  set: z.object({ id: z.string(), ...setHead.def.shape, cadence: z.nullable(cadence) }),
  /** What each column of the printed table is, in its order. */
  columns: z.array(column),
  indicators: z.array(
    z.object({
      code: z.string(),
      no: z.int(),
      groupCode: z.string(),
      name: z.string(),
      unit: z.string(),
      direction: z.enum(['up', 'down', 'none']),
      owner: z.nullable(z.string()),
      cells: z.record(z.string(), cell),
      alignment: z.enum(['exact', 'ambiguous', 'last_cell_missing']),
      inferredCells: z.array(z.string()),
      notes: z.array(z.string()),
    }),
  ),
});
type PlanFile = z.infer<typeof planFile>;
type PlanIndicator = PlanFile['indicators'][number];
type PlanColumn = { role: Role } & z.infer<typeof column>;

export interface TablePlan extends IndicatorPlan {
  set: { id: string; head: SetHead };
  indicators: IndicatorDefinition[];
  observations: ObservationRow[];
}

/** Reads a plan printed as a table (rows × columns of cells) into what `recordIndicators` takes. Throws, in Vietnamese, on a wrong file. */
export const readPlan = (json: unknown): TablePlan => {
  const parsed = planFile.safeParse(json);
  if (!parsed.success) {
    const places = parsed.error.issues.slice(0, 5).map((issue) => issue.path.join('.') || '(gốc)');
    throw new Error(`Tệp chỉ tiêu không đúng cấu trúc, cần sửa tại: ${places.join('; ')}.`);
  }
  checkTable(parsed.data);
  const { set, columns, indicators } = parsed.data;
  const { id, cadence: due, ...head } = set;
  return {
    set: { id, head },
    indicators: indicators.map(({ code, no, groupCode, name, unit, direction, owner, cells, notes }) => ({
      code,
      no,
      groupCode,
      name,
      unit,
      direction,
      owner,
      notes,
      cadence: due,
      formula: null,
      numerator: null,
      denominator: null,
      assessment: cells['assessment'] ?? null,
    })),
    observations: indicators.flatMap((row) => columns.map((each) => observe(row, each, head.legalBasis))),
  };
};

const observe = (row: PlanIndicator, { cell: name, role, period, basis }: PlanColumn, source: string): ObservationRow => {
  const verbatim = row.cells[name] ?? null;
  return {
    indicatorCode: row.code,
    breakdown: [],
    role,
    period,
    basis,
    source,
    verbatim,
    value: parseCell(verbatim),
    alignment: verbatim === null ? 'missing' : row.inferredCells.includes(name) ? 'inferred' : 'exact',
    provenance: 'published',
    observedAt: null,
  };
};

/** What only the table knows: a cell for each column, and reasoned cells only where the row says so. */
const checkTable = ({ columns, indicators }: PlanFile): void => {
  const names = new Set(columns.map((each) => each.cell));
  for (const { code, cells, alignment, inferredCells } of indicators) {
    for (const name of names)
      if (!(name in cells)) throw new Error(`Chỉ tiêu ${code} thiếu ô ${name}; ô trống trong nguồn phải ghi là null.`);
    const unknown = [...Object.keys(cells), ...inferredCells].find((name) => name !== 'assessment' && !names.has(name));
    if (unknown) throw new Error(`Chỉ tiêu ${code} có ô ${unknown} không thuộc cột nào.`);
    if (alignment === 'exact' && inferredCells.length > 0)
      throw new Error(`Chỉ tiêu ${code} ghi là khớp đủ ô nhưng lại liệt kê ô suy luận.`);
  }
};
