import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it, vi as vitest } from 'vitest';
import { feedKey } from '../../data/feedQuery';
import { vi } from '../../i18n/vi';
import { budget } from '../../i18n/vi/budget';
import { money } from '../../i18n/vi/money';
import { smallBody } from './body.fixture';
import type { BudgetBody } from '../../../contract/rules/budgetBook';
import { BudgetPage } from './BudgetPage';
import type { BudgetChoice } from './choice';

// The map draws in a browser only.
vitest.mock('../../map/ProvinceMap', () => ({ ProvinceMap: () => null }));

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...budget, ...money } } }, interpolation: { escapeValue: false } });
});

const AT = '2026-03-22T03:00:00Z';
const whole: BudgetChoice = {
  year: undefined,
  ledger: undefined,
  book: 'revenue',
  item: undefined,
  area: undefined,
  period: undefined,
  against: 'path',
};
const draw = (body: BudgetBody, choice: Partial<BudgetChoice> = {}, before: BudgetBody | null = null): string => {
  const client = new QueryClient();
  const keep = (feed: string, params: Record<string, string>, of: unknown) =>
    client.setQueryData(feedKey(feed, params, AT), { feed, revision: 7, asOf: AT, body: of, cursors: [], fetchedAt: Date.parse(AT) });
  keep('budget', { year: 'latest' }, body);
  if (before) keep('budget', { year: '2025', ledger: body.ledger }, before);
  const page = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <BudgetPage asOf={AT} choice={{ ...whole, ...choice }} onChoice={() => undefined} note={() => 'DỰ BÁO'} />
    </QueryClientProvider>,
  );
  return page.replaceAll('\u00a0', ' ');
};
const textOf = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of the budget', () => {
  it('[MN3] never shows a share without the name, the amount and the day of its estimate', () => {
    const text = textOf(draw(smallBody()));
    expect(text).toContain('12,0% dự toán Trung ương giao (800,0 tỷ đồng, giao 09/12/2025)');
    expect(text).toContain('9,6% dự toán HĐND giao (1.000,0 tỷ đồng, giao nhiều lần, mới nhất 10/03/2026)');
  });
  it('[MN5] says that an open month is provisional, and compares only months that are over', () => {
    const page = draw(smallBody(), {}, smallBody(2025, { lastMonth: '2025-12', provisional: false }));
    expect(page).toContain('lũy kế 3 tháng 2026, tạm thời (đến 20/03)');
    expect(page).toContain('Thấp hơn lộ trình hết tháng 2');
    expect(page).toContain('2 tháng 2026: 78,0 tỷ đồng; cùng kỳ 78,0 tỷ đồng');
  });
  it('[MN1] marks what is simulated, and does not mark what is not', () => {
    expect(draw(smallBody())).toContain('Dữ liệu mô phỏng');
    const body = smallBody();
    const receipt = body.receipt && { ...body.receipt, provenance: 'imported' as const };
    expect(draw({ ...body, ledger: 'actual', ledgers: ['actual'], receipt })).not.toContain('Dữ liệu mô phỏng');
  });
  it('[MN4] shows what was published as it was, with source and day', () => {
    const published = [
      {
        name: 'Thu trên địa bàn 10 tháng',
        at: '2025-10-31',
        amount: 4_522_000_000_000,
        percent: 109,
        denominator: 'dự toán Trung ương giao',
        scope: 'province' as const,
        source: 'Cổng thông tin mẫu',
      },
    ];
    const text = textOf(draw(smallBody(2026, { published })));
    expect(text).toContain('4.522,0 tỷ đồng 109% dự toán Trung ương giao 31/10/2025 · Cổng thông tin mẫu');
  });
  it('names what it is narrowed to, with a cross each', () => {
    const page = draw(smallBody(), { item: 'dat', area: '03646', period: '2026-01' });
    for (const cut of ['khoan', 'area', 't']) expect(page).toContain(`data-cut="${cut}"`);
    expect(page).toContain('lũy kế 1 tháng 2026');
    expect(textOf(page)).toContain('Trung ương không giao dự toán cho từng xã, phường');
  });
  it('without a year before in the ledger it says so', () =>
    expect(draw(smallBody(), {}, smallBody(2025, { year: null, lastMonth: null, receipt: null, items: [], cells: [] }))).toContain(
      'Sổ này không có số liệu cùng kỳ năm 2025',
    ));
  it('while the year before is on its way, nothing is said to be missing', () => {
    const text = textOf(draw(smallBody()));
    expect(text).toContain('Đang tải số liệu năm 2025');
    expect(text).not.toContain('Sổ này không có số liệu cùng kỳ');
  });
  it('foretells the year under way only, and no single item', () => {
    expect(draw(smallBody())).toContain('DỰ BÁO');
    expect(draw(smallBody(2025, { years: [2025, 2026] }))).not.toContain('DỰ BÁO');
    expect(draw(smallBody(), { item: 'dat' })).toContain('Dự báo hết năm chỉ có cho tổng số, chưa có cho từng khoản.');
  });
  it('an empty ledger is said to be empty, and is no error', () => {
    const nothing = smallBody(2026, {
      year: null,
      years: [],
      ledgers: [],
      lastMonth: null,
      receipt: null,
      items: [],
      cells: [],
      estimates: [],
    });
    const page = draw(nothing);
    expect(page).toContain('data-state="empty"');
    expect(page).toContain('Chưa có số liệu thu, chi ngân sách');
    expect(page).not.toContain('Số đã công bố');
    // What was published stands beside, whether or not the ledger has figures of its own.
    const told = {
      name: 'Thu nội địa',
      at: '2025-02-20',
      amount: 4_500_000_000_000,
      percent: null,
      denominator: null,
      scope: 'province' as const,
      source: 'Báo mẫu',
    };
    expect(textOf(draw({ ...nothing, published: [told] }))).toContain('Thu nội địa 4.500,0 tỷ đồng');
  });
});
