import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importOptions } from '../../../contract/imports/importOptions';
import type { ImportKind } from '../kinds/kind';
import { kindOf, listKinds } from '../kinds/registry';
import { csvTemplate, xlsxTemplate } from '../templates';
import { readRawTable } from './readRawTable';
import { typeRows } from './typeRows';

let dir = '';
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-examples-'))));
afterAll(() => rm(dir, { recursive: true, force: true }));

const read = async (bytes: string | Uint8Array, of: Pick<ImportKind, 'columns' | 'templateName'>) => {
  const path = join(dir, crypto.randomUUID());
  await writeFile(path, bytes);
  return typeRows(await readRawTable(path, 'mau', importOptions.parse({}), of), of, { numbers: 'auto' });
};

describe.each(listKinds())('the examples of the template of $id', (each) => {
  it('[IM10] are refused where they were left in, and tell nothing of how the numbers of the file are written', async () => {
    for (const bytes of [await xlsxTemplate(each), csvTemplate(each)]) {
      const { rows, notes } = await read(bytes, each);
      expect(rows).toHaveLength(each.examples.length);
      for (const { typed, wrong } of rows)
        expect([typed, wrong]).toEqual([null, [expect.stringMatching(/dòng ví dụ của mẫu.*xóa dòng này/)]]);
      expect(notes).toEqual([]);
    }
  });
  it('[IM10] are rows like any other without the mark', async () => {
    const { rows } = await read(csvTemplate(each).replaceAll(/^VÍ DỤ(: )?/gmu, ''), each);
    expect(rows.map(({ wrong }) => wrong)).toEqual(each.examples.map(() => []));
  });
});

it('[IM10] words that only speak of an example are no mark, wherever they stand', async () => {
  const head = 'Bộ chỉ tiêu;Mã chỉ tiêu;Kỳ;Giá trị;Nguồn';
  const rowsOf = async (...lines: string[]) =>
    (await read([head, ...lines].join('\n'), kindOf('observations'))).rows.map(({ wrong }) => wrong.length);
  expect(await rowsOf('vi-du;I.3;2025-07;1;VÍ DỤ: báo cáo', 'Ví dụ;I.3;2025-07;1;', 'VÍ DỤNG;I.3;2025-07;1;')).toEqual([0, 0, 0]);
  expect(await rowsOf('VÍ DỤ;I.3;2025-07;1;', 'VÍ DỤ: cds-2025;I.3;2025-07;1;'.normalize('NFD'))).toEqual([1, 1]);
});
