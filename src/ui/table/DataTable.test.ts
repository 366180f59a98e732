import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../../i18n/vi';
import type { TableColumn } from './column';
import { DataTable } from './DataTable';

interface Item {
  id: string;
  amount: number | null;
}
const columns: TableColumn<Item>[] = [
  { id: 'name', header: 'Tên', value: ({ id }) => `Dự án mẫu ${id}` },
  {
    id: 'amount',
    header: 'Kế hoạch (tỷ đồng)',
    value: ({ amount }) => amount,
    numeric: true,
    total: (rows) => rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  },
  { id: 'secret', header: 'Ẩn', value: () => 'x', hidden: true },
];
const items = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, amount: index === 1 ? null : index }));
const draw = (rows: Item[], more: { loading?: boolean; onOpen?: () => void } = {}) =>
  renderToStaticMarkup(
    createElement(DataTable<Item>, {
      caption: 'Dự án',
      rows,
      columns,
      rowId: ({ id }: Item) => id,
      initialSorting: { column: 'amount', descending: true },
      ...more,
    }),
  );

beforeAll(() =>
  i18next.use(initReactI18next).init({ lng: 'vi', resources: { vi: { translation: vi } }, interpolation: { escapeValue: false } }),
);

describe('a table', () => {
  it('names itself, counts its rows with head and totals, and says by which column it is sorted', () => {
    const html = draw(items(4));
    expect(html).toMatch(/<table role="grid"[^>]*aria-rowcount="6" aria-colcount="2"/);
    expect(html).toMatch(/<caption[^>]*>Dự án<\/caption>/);
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html).toMatch(/role="status"[^>]*>4 dòng</);
    expect(html).toMatch(/<tfoot.*Tổng cộng.*>5<\/td>/s);
  });
  it('says that there is nothing where there is nothing, which is not 0', () => expect(draw(items(2))).toContain('chưa có dữ liệu'));
  it('has one stop of the Tab key in its grid', () => {
    const grid = /<tbody.*<\/tbody>/s.exec(draw(items(4), { onOpen: () => undefined }))?.[0] ?? '';
    expect(grid.match(/tabindex="0"/g)).toHaveLength(1);
  });
  it('hides a column that is hidden', () => expect(/<thead.*<\/thead>/s.exec(draw(items(4)))?.[0]).not.toContain('Ẩn'));
  it('draws of 50,000 rows only those in view, and still counts all of them', () => {
    const html = draw(items(50_000));
    expect(html).toContain('aria-rowcount="50002"');
    expect((html.match(/role="rowheader"/g) ?? []).length).toBeLessThan(60);
    expect(html).toMatch(/data-space="true" style="height:\d{6,}px"/);
  });
  it('is empty in words, and busy while it loads', () => {
    expect(draw([])).toContain('Chưa có dữ liệu');
    expect(draw([], { loading: true })).toMatch(/aria-busy="true"/);
  });
});
