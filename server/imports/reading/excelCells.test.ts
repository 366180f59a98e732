import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importOptions } from '../../../contract/imports/importOptions';
import { kindOf } from '../kinds/registry';
import { sheetData, workbookOf } from '../zip.rig';
import { readRawTable } from './readRawTable';
import { typeRows } from './typeRows';

const kind = kindOf('observations');
const of = { columns: kind.columns, templateName: kind.info.templateName };
const HEAD = ['Mã chỉ tiêu', 'Kỳ', 'Giá trị', 'Đơn vị tính'];
let dir = '';
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-excel-'))));
afterAll(() => rm(dir, { recursive: true, force: true }));

const valuesOf = async (bytes: Uint8Array) => {
  const path = join(dir, crypto.randomUUID());
  await writeFile(path, bytes);
  const options = importOptions.parse({});
  return typeRows(await readRawTable(path, 'a.xlsx', options, of), of, options).rows.map(({ typed }) => typed?.values);
};

describe('a cell of Excel', () => {
  it('[IM3] a small share keeps its hundredfold, in whatever form the file holds it', async () => {
    const share = (raw: string) => ['I.3', '2025', { xml: `<c r="@" s="2"><v>${raw}</v></c>` }, '%'];
    const rows = ['5E-4', '5.0000000000000001E-4', '0.0005', '-1E-3', '1.5E+1', '0'].map(share);
    const values = await valuesOf(workbookOf([{ name: 'S', xml: sheetData([HEAD, ...rows]) }]));
    expect(values.map((row) => row?.['value'])).toEqual(['0.05%', '0.05%', '0.05%', '-0.1%', '1500%', '0%']);
  });
  it('[IM3] what Excel made a date of and shows as a month is that month; a day shown stays a day', async () => {
    const codes = ['mm/yyyy', '[$-42A]mmm\\-yy;@', '&quot;Tháng &quot;m&quot; năm &quot;yyyy', 'yyyy-mm', 'd/m/yyyy'];
    const own = codes.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code}"/>`).join('');
    const ids = [17, ...codes.map((_, at) => 170 + at)];
    const styles = `<styleSheet><numFmts>${own}</numFmts><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
    const day = (at: number): string => `<c r="@" s="${at}"><v>45839</v></c>`;
    const cells = [...ids.map((_, at) => day(at)), '<c r="@" s="0" t="d"><v>2025-07-01</v></c>'];
    const xml = sheetData([HEAD, ...cells.map((cell) => ['I.3', { xml: cell }, 1, '%'])]);
    const values = await valuesOf(workbookOf([{ name: 'S', xml }], [{ name: 'xl/styles.xml', data: styles }]));
    expect(values.map((row) => row?.['period'])).toEqual([...Array.from({ length: 5 }, () => '2025-07'), '2025-07-01', '2025-07']);
  });
});
