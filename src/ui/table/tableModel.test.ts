import { useTable } from '@tanstack/react-table';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bodyParts } from './bodyParts';
import type { TableColumn } from './column';
import { createSearch, features, toColumnDefs } from './tableModel';

interface Place {
  name: string;
  rate: number | null;
}
const columns: TableColumn<Place>[] = [
  { id: 'name', header: 'Tên', value: ({ name }) => name },
  { id: 'rate', header: 'Tỷ lệ', value: ({ rate }) => rate, numeric: true },
];
const rows: Place[] = [
  { name: 'Đoàn Kết', rate: 9 },
  { name: 'Dân Chủ', rate: null },
  { name: 'Ẳng Nưa', rate: 100 },
  { name: 'Chiềng An', rate: -1 },
  { name: 'Ân Thi', rate: 0 },
  { name: 'Xã 10', rate: null },
  { name: 'Xã 9', rate: 3 },
];
const defs = toColumnDefs(columns);
const Names = ({ id, desc }: { id: string; desc: boolean }) => {
  const table = useTable({ features, data: rows, columns: defs, initialState: { sorting: [{ id, desc }] } });
  return table
    .getRowModel()
    .rows.map(({ original }) => original.name)
    .join(';');
};
const sorted = (id: string, desc: boolean) => renderToStaticMarkup(createElement(Names, { id, desc })).split(';');

describe('a sorted table', () => {
  it('orders words as Vietnamese does: ă before â, d before đ, 9 before 10', () =>
    expect(sorted('name', false)).toEqual(['Ẳng Nưa', 'Ân Thi', 'Chiềng An', 'Dân Chủ', 'Đoàn Kết', 'Xã 9', 'Xã 10']));
  it('orders numbers by size and leaves those that are not there for the end', () =>
    expect(sorted('rate', false)).toEqual(['Chiềng An', 'Ân Thi', 'Xã 9', 'Đoàn Kết', 'Ẳng Nưa', 'Dân Chủ', 'Xã 10']));
  it('leaves them for the end the other way too', () =>
    expect(sorted('rate', true)).toEqual(['Ẳng Nưa', 'Đoàn Kết', 'Xã 9', 'Ân Thi', 'Chiềng An', 'Dân Chủ', 'Xã 10']));
});

describe('a searched table', () => {
  const search = createSearch(columns);
  it('finds without accents, đ too, by words and by figures as they are written', () => {
    expect(rows.filter((row) => search(row, 'doan')).map(({ name }) => name)).toEqual(['Đoàn Kết']);
    expect(rows.filter((row) => search(row, 'xa 3')).map(({ name }) => name)).toEqual(['Xã 9']);
  });
});

describe('the body of a long table', () => {
  it('is as high as all of its rows, also with one kept far from the others', () => {
    const items = [
      { index: 2, start: 72, end: 108 },
      { index: 500, start: 18_000, end: 18_036 },
      { index: 501, start: 18_036, end: 18_072 },
    ];
    const parts = bodyParts(items, 36_000);
    expect(parts).toEqual([
      { space: 72, key: 'before-2' },
      { index: 2 },
      { space: 17_892, key: 'before-500' },
      { index: 500 },
      { index: 501 },
      { space: 17_928, key: 'after' },
    ]);
    const height = parts.reduce((sum, part) => sum + ('space' in part ? part.space : 36), 0);
    expect(height).toBe(36_000);
  });
});
