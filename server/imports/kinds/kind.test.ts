import { expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import type { WriteView } from '../../store/store';
import { defineKind } from './kind';
import type { Recorder } from './recorder';

const ready = z.object({ item: z.string(), dong: z.int() });
type Ready = z.infer<typeof ready>;

const view: WriteView = {
  get db(): never {
    throw new Error('no database here');
  },
  gateway: 'test',
  revision: 7,
  at: '2026-11-20T00:00:00.000Z',
  publish: async () => {},
  renewEpoch: async () => {},
  pause: async () => {},
};
const budgetKind = (record: Recorder<Ready>['record']) =>
  defineKind({
    id: 'du-toan',
    name: 'Dự toán',
    description: '',
    templateName: 'mau-du-toan',
    counted: 'khoản',
    judgedBy: 'danh mục khoản mục',
    samePlace: 'cùng khoản mục',
    columns: [],
    examples: [],
    notes: [],
    ready,
    openJudge: async () => async () => [],
    openOwnership: async () => () => ({ agencies: [], areas: [] }),
    recorder: {
      record,
      movedSince: async () => ({ definitions: false, places: [] }),
      newerThan: async () => [],
      attachedTo: async () => [],
      restore: async () => 0,
    },
  });
async function* pieces(...rows: unknown[][]): AsyncGenerator<unknown[]> {
  yield* rows;
}
const act = { file: 'x', name: 'a.csv', actor: 'lan' };

it('[IM7] a kind that is none of observations is handed its own rows, parsed, piece by piece, in the revision of the file', async () => {
  const written: [number, Ready][] = [];
  const kind = budgetKind(async ({ revision }, rows) => {
    for await (const piece of rows) written.push(...piece.map((row): [number, Ready] => [revision, row]));
    return written.length;
  });
  expect(await kind.recorder.record(view, pieces([{ item: 'A', dong: 1, more: 'x' }], [{ item: 'B', dong: 2 }]), act)).toBe(2);
  expect(written).toEqual([
    [7, { item: 'A', dong: 1 }],
    [7, { item: 'B', dong: 2 }],
  ]);
});

it('[IM7] what was kept between check and apply and no longer has the form of the kind is not recorded', async () => {
  const written = vi.fn();
  const kind = budgetKind(async (_view, rows) => {
    for await (const piece of rows) written(piece);
    return 1;
  });
  await expect(kind.recorder.record(view, pieces([{ item: 'A', dong: '1' }]), act)).rejects.toThrow();
  expect(written).not.toHaveBeenCalled();
});
