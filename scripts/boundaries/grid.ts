/** Which unit holds the centre of each cell; −1 is outside the province. Rows run north to south, cells west to east. */
export interface Grid {
  west: number;
  north: number;
  step: number;
  columns: number;
  rows: number;
  codes: readonly string[];
  /** The unit of a cell, as an index into `codes`; −1 outside the province and outside the grid. */
  unitAt(column: number, row: number): number;
}

export const OUTSIDE = -1;

const header = (text: string, name: string): number => {
  const match = new RegExp(`\\b${name}=([\\d.]+)`).exec(text);
  if (!match) throw new Error(`commune-grid.txt: header has no ${name}`);
  return Number(match[1]);
};

const readRow = (line: string, columns: number, indexOf: (code: string) => number): number[] => {
  const cells = line.split(' ').flatMap((run) => {
    const match = /^(\d{5}|-)x(\d+)$/.exec(run);
    if (!match?.[1]) throw new Error(`commune-grid.txt: bad run "${run}"`);
    return Array<number>(Number(match[2])).fill(match[1] === '-' ? OUTSIDE : indexOf(match[1]));
  });
  if (cells.length !== columns) throw new Error(`commune-grid.txt: a row of ${cells.length} cells, ${columns} wanted`);
  return cells;
};

/** Reads the run-length text of data/geo/commune-grid.txt. @throws Error naming the run or the row that is wrong. */
export const parseGrid = (text: string): Grid => {
  const lines = text.split('\n').filter(Boolean);
  const head = lines.filter((line) => line.startsWith('#')).join(' ');
  const body = lines.filter((line) => !line.startsWith('#'));
  const columns = header(head, 'columns');
  const rows = header(head, 'rows');
  if (body.length !== rows) throw new Error(`commune-grid.txt: ${body.length} rows, ${rows} wanted`);
  const codes = [...new Set(text.match(/\b\d{5}(?=x)/g))].toSorted();
  const indices = new Map(codes.map((code, index) => [code, index]));
  const cells = body.map((line) => readRow(line, columns, (code) => indices.get(code) ?? OUTSIDE));
  return {
    west: header(head, 'origin_west'),
    north: header(head, 'origin_north'),
    step: header(head, 'step_deg'),
    columns,
    rows,
    codes,
    unitAt: (column, row) => cells[row]?.[column] ?? OUTSIDE,
  };
};
