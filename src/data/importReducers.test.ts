import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../contract/imports/importedFile';
import { reduceImportReport, reduceImports } from './importReducers';

const file = (id: string, more: Partial<ImportedFile> = {}): ImportedFile => ({
  id,
  kind: 'observations',
  name: 'a.csv',
  size: 1,
  sha256: 'x',
  uploadedBy: 'Lan',
  uploadedAt: '2026-11-20T00:00:00.000Z',
  state: 'queued',
  version: 0,
  stateAt: '2026-11-20T00:00:00.000Z',
  progress: null,
  counts: null,
  reasons: [],
  notes: [],
  checkedRevision: null,
  decidedBy: null,
  appliedBy: null,
  appliedAt: null,
  appliedRevision: null,
  recorded: null,
  acknowledged: null,
  undoneRevision: null,
  undone: null,
  ...more,
});
const changed = (of: ImportedFile) => ({ kind: 'import.changed' as const, file: of });
const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const;

describe('the list of imported files', () => {
  const body = { kinds: [], files: [file(a)], total: 1 };
  it('[IM1] counts a file that has just come and puts it first', () => {
    expect(reduceImports(body, changed(file(b)))).toMatchObject({ files: [{ id: b }, { id: a }], total: 2 });
  });
  it('[IM9] moves a file on in its place, and leaves one that is not listed', () => {
    expect(reduceImports(body, changed(file(a, { state: 'reading', version: 1 })))).toMatchObject({
      files: [{ id: a, state: 'reading' }],
      total: 1,
    });
    expect(reduceImports(body, changed(file(b, { version: 3 })))).toEqual(body);
  });
});

describe('the report of a file', () => {
  const body = { file: file(a, { state: 'reading', version: 1 }), header: [], rows: [], rowsClearedAt: null, total: 0, page: 0 };
  it('[IM9] follows its progress without fetching, and fetches its rows once they are checked', () => {
    const progress = { phase: 'check' as const, done: 5, total: 10 };
    expect(reduceImportReport(body, changed(file(a, { state: 'reading', version: 2, progress })))?.file?.progress).toEqual(progress);
    expect(reduceImportReport(body, changed(file(a, { state: 'checked', version: 3 })))).toBeNull();
    expect(reduceImportReport(body, changed(file(b, { state: 'checked' })))).toBe(body);
  });
});
