import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { foldHeader } from './cells/foldHeader';
import { kindOf, listKinds } from './kinds/registry';
import { xlsxTemplate } from './templates';

const kind = kindOf('observations');

describe('the template as a workbook', () => {
  it('[IM3] keeps what is typed as a period as words, in its examples and in the blank rows below', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(await xlsxTemplate(kind)).buffer);
    const sheet = book.getWorksheet('Số liệu');
    const place = kind.columns.findIndex(({ type }) => type === 'period') + 1;
    const formats = [2, 3, 4, 500, 1_001].map((line) => sheet?.getRow(line).getCell(place).numFmt);
    expect(formats).toEqual(formats.map(() => '@'));
    expect(sheet?.getRow(4).getCell(place).value).toBeNull();
  });
});

describe.each(listKinds().map((each) => [each.info.id, each] as const))('the columns of %s', (_id, { columns, examples }) => {
  it('[IM2] are told apart by every name that one of them has, and each example row has a cell for every one', () => {
    const names = columns.flatMap(({ key, name, synonyms }) => [...new Set([key, name, ...synonyms].map(foldHeader))]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(examples.map((row) => row.length)).toEqual(examples.map(() => columns.length));
  });
});
