import { describe, expect, it } from 'vitest';
import { importOptions } from '../../../contract/imports/importOptions';
import type { ImportedFile } from '../../../contract/imports/importedFile';
import { ProblemError } from '../../../contract/problem';
import { EXIT, runImport, type ImportClient } from './runImport';

const AT = '2026-11-20T00:00:00.000Z';
const file = (more: Partial<ImportedFile>): ImportedFile => ({
  id: '00000000-0000-4000-8000-00000000000a',
  kind: 'observations',
  name: 'a.csv',
  size: 1,
  sha256: 'x',
  uploadedBy: 'Lan',
  uploadedAt: AT,
  state: 'queued',
  version: 0,
  stateAt: AT,
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
const toSend = { path: 'a.csv', name: 'a.csv', size: 1, kind: 'observations', options: importOptions.parse({}) };
const counts = (refused: number) => ({ rows: 2, accepted: 2 - refused, warned: 0, refused, known: 0 });

/** The program against a door that says this; what it prints and how it ends. */
const run = async (states: ImportedFile[], answer: { status: number; text: string }, shouldApply = true, seenWarnings = 0) => {
  const said: string[] = [];
  const orders: unknown[] = [];
  const [sent, ...later] = states;
  if (!sent) throw new Error('a file has a state');
  const client: ImportClient = {
    send: async () => sent,
    look: async () => later.shift() ?? sent,
    rows: async () => [{ line: 3, verdict: 'refused', effect: null, cells: [], reasons: ['Không có chỉ tiêu.'] }],
    command: async (_id, body) => {
      orders.push(body);
      return answer;
    },
  };
  const code = await runImport(client, toSend, { shouldApply, seenWarnings }, (words) => said.push(words));
  return { code, said: said.join('\n'), orders };
};
const never = { status: 500, text: '' };

describe('the import program', () => {
  it('[IM6] tells the refused rows, stores nothing and ends with 3', async () => {
    const { code, said, orders } = await run([file({}), file({ state: 'checked', counts: counts(1), version: 2 })], never);
    expect([code, orders]).toEqual([EXIT.refused, []]);
    expect(said).toMatch(/từ chối 1.*Dòng 3: Không có chỉ tiêu.*Chưa ghi gì/s);
  });
  it('[IM5] tells why a file is refused whole, and ends with 3', async () => {
    const { code, said } = await run([file({}), file({ state: 'refused', reasons: ['Tệp rỗng.'] })], never);
    expect([code, said]).toEqual([EXIT.refused, 'Tệp không được nhận: Tệp rỗng.']);
  });
  it('[IM6] without --apply it only checks', async () => {
    const { code, said, orders } = await run([file({ state: 'checked', counts: counts(0) })], never, false);
    expect([code, orders]).toEqual([EXIT.done, []]);
    expect(said).toContain('--apply');
  });
  it('[IM13] stores a file with rows to be looked at only where their very number is named, and else ends with 4', async () => {
    const checked = file({ state: 'checked', counts: { rows: 3, accepted: 1, warned: 2, refused: 0, known: 0 }, version: 5 });
    for (const seen of [0, 1, 3]) {
      const { code, said, orders } = await run([checked], never, true, seen);
      expect([code, orders]).toEqual([EXIT.notApplied, []]);
      expect(said).toMatch(/Chưa ghi gì: có 2 dòng cần xem.*--accept-warnings 2/);
    }
    const result = { file: file({ state: 'applied', version: 6, recorded: 3, appliedRevision: 9 }) };
    const done = { status: 200, text: JSON.stringify({ id: checked.id, command: 'import.apply', revision: 9, result }) };
    const { code, orders } = await run([checked], done, true, 2);
    expect([code, orders]).toEqual([EXIT.done, [expect.objectContaining({ payload: { import: checked.id, warnings: 2 } })]]);
  });
  it('[IM7] stores on the state that was checked and gives the receipt; a conflict ends with 4', async () => {
    const checked = file({ state: 'checked', counts: counts(0), version: 5 });
    const result = { file: file({ state: 'applied', version: 6, recorded: 2, appliedRevision: 9 }) };
    const done = { status: 200, text: JSON.stringify({ id: checked.id, command: 'import.apply', revision: 9, result }) };
    const applied = await run([checked], done);
    expect(applied.code).toBe(EXIT.done);
    expect(applied.orders).toEqual([
      expect.objectContaining({ command: 'import.apply', expected: 5, payload: { import: checked.id, warnings: 0 } }),
    ]);
    expect(applied.said).toMatch(/Đã ghi 2 trị số vào phiên bản 9\..*SHA-256 x/s);
    const late = { status: 409, text: JSON.stringify(new ProblemError('conflict', 'Số liệu đã thay đổi.').problem) };
    expect(await run([checked], late)).toMatchObject({
      code: EXIT.notApplied,
      said: expect.stringMatching(/Chưa ghi: Số liệu đã thay đổi/),
    });
  });
});
