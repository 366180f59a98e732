import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openHardened, type Hardened } from '../hardened.rig';
import { sheetData, workbookOf, zipOf } from '../imports/zip.rig';
import { hostileText } from './hostile.rig';
import { bounded, expectAlive, expectHeld, UNLIMITED } from './fuzz.rig';

let hard: Hardened;
beforeAll(async () => {
  hard = await openHardened(UNLIMITED);
});
afterAll(() => hard.close());

const KINDS = ['observations', 'budget', 'disbursement', 'money-plan', 'service-scores', 'service-dossiers'];
const put = async (bytes: string | Uint8Array, name: string, kind: string, id: string = randomUUID()) => {
  const path = `/api/imports/${id}?${new URLSearchParams({ kind, name })}`;
  return { id, answer: await hard.ask(path, { method: 'PUT', body: bytes }) };
};

/** What spreadsheets, exports and people in a hurry make of a table. */
const table = fc
  .tuple(
    fc.constantFrom(';', ',', '\t', '|'),
    fc.constantFrom('\r\n', '\n', '\r'),
    fc.constantFrom('', '\ufeff'),
    fc.array(
      fc.array(fc.oneof(hostileText(), fc.constantFrom('Mã chỉ tiêu', 'Kỳ', 'Giá trị', '2026-01', '1.234,5', '"', '""', '"\n')), {
        maxLength: 8,
      }),
      { maxLength: 8 },
    ),
  )
  .map(([separator, end, mark, rows]) => mark + rows.map((cells) => cells.join(separator)).join(end));
const NAMES = [
  'a.csv',
  'a.xlsx',
  'a',
  '',
  '../../a.csv',
  '..\\a.csv',
  'a\u0000.csv',
  '/etc/passwd',
  'CON',
  'a'.repeat(300),
  '💥.csv',
  '<img src=x>.csv',
  '=1+1.csv',
];

it('[SC6] every file that is sent is checked or refused, and nothing of it is left behind', { timeout: 60_000 }, async () => {
  const book = workbookOf([
    {
      name: 'Sheet1',
      xml: sheetData([
        ['Mã chỉ tiêu', 'Kỳ', 'Giá trị'],
        ['A', '2026-01', 1],
      ]),
    },
  ]);
  const damaged = fc
    .array(fc.tuple(fc.nat({ max: book.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 })
    .map((places) => {
      const bytes = Buffer.from(book);
      for (const [at, byte] of places) bytes[at] = byte;
      return bytes;
    });
  const cut = fc.nat({ max: book.length }).map((length) => book.subarray(0, length));
  const body = fc.oneof<fc.Arbitrary<string | Uint8Array>[]>(fc.uint8Array({ maxLength: 2_000 }), table, table, damaged, cut);
  const taken: string[] = [];
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.constantFrom(...NAMES),
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...KINDS) }, { weight: 1, arbitrary: hostileText() }),
      async (bytes, name, kind) => {
        const { id, answer } = await put(bytes, name, kind);
        expectHeld(answer, `${kind} ${name}`);
        if (answer.status === 201) taken.push(id);
      },
    ),
    bounded(8),
  );
  await hard.idle();
  expect(taken.length).toBeGreaterThan(1);
  for (const id of taken) {
    const told = await hard.ask(`/api/imports/${id}/report.csv`);
    expectHeld(told, id);
  }
  expect(await readdir(hard.uploads)).toEqual([]);
  await expectAlive(hard);
});

it('[SC6] a bomb ends alone, in bounded memory, and is told to whoever sent it', { timeout: 60_000 }, async () => {
  const bombs: [string, Uint8Array][] = [
    ['zeros', zipOf([{ name: 'xl/workbook.xml', data: Buffer.alloc(60_000_000) }])],
    ['a lie', zipOf([{ name: 'xl/workbook.xml', data: Buffer.alloc(60_000_000), declared: 10 }])],
    [
      'entities',
      workbookOf(
        [{ name: 'S', xml: sheetData([]) }],
        [
          {
            name: 'xl/sharedStrings.xml',
            data: '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
          },
        ],
      ),
    ],
    ['outside', workbookOf([{ name: 'S', xml: sheetData([]) }], [{ name: '../../../../tmp/x', data: 'x' }])],
    ['deep', workbookOf([{ name: 'S', xml: `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}` }])],
  ];
  const files = z.object({ body: z.object({ file: z.object({ state: z.string(), reasons: z.array(z.string()) }) }) });
  for (const [of, bytes] of bombs) {
    const { id, answer } = await put(bytes, `${of}.xlsx`, 'observations');
    expectHeld(answer, of);
    if (answer.status >= 400) continue;
    await hard.idle();
    const told = await hard.ask(`/api/feeds/import-report?import=${id}`);
    const { state, reasons } = files.parse(JSON.parse(told.text)).body.file;
    expect([of, ['refused', 'checked'].includes(state), reasons.join(' ').includes('/tmp/')]).toEqual([of, true, false]);
  }
  expect(await readdir(hard.uploads)).toEqual([]);
  await expectAlive(hard);
});
