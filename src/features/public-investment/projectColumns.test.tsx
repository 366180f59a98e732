import { describe, expect, it } from 'vitest';
import { projectColumns } from './projectColumns';
import { projectsExport } from './projectsExport';
import { projectsOf } from './ranking';
import { knownYear, lineOf, allocated } from './year.fixture';

const year = knownYear({
  lines: [
    lineOf('001', 'nstw', [allocated('2026-01-20', 100)], [null, null, null, null]),
    lineOf('003', 'dat', [allocated('2026-01-20', 50)], [0, 0, 0, 0]),
  ],
});
const rows = projectsOf(year, {}).toSorted((a, b) => a.project.code.localeCompare(b.project.code));
const t = ((key: string) => key) as never;

describe('the list of projects', () => {
  const columns = projectColumns(year, new Map(), t);
  const valuesOf = (id: string) => {
    const column = columns.find((each) => each.id === id);
    return rows.map((row) => column?.value(row));
  };

  it('a project that nobody told of has no amount and no rate; one that was told to have paid nothing has 0', () => {
    expect(rows.map(({ standing }) => standing)).toEqual(['silent', 'unpaid']);
    expect(valuesOf('done')).toEqual([null, 0]);
    expect(valuesOf('progress')).toEqual([null, 0]);
  });

  it('leaves the screen as it is on it', () => {
    const told = { asOf: null, revision: 1, beforeRevision: null, until: '', filters: [] };
    const { rows: made } = projectsExport({ year, areas: new Map(), rows, standing: undefined, told }, t).table();
    const cells = made.map((row) => row.cells.slice(8, 10));
    expect(cells).toEqual([
      [null, null],
      [0, 0],
    ]);
  });
});
