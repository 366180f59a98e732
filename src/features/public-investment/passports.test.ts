import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { weakestProvenance } from '../../../contract/rules/weakestProvenance';
import { investment } from '../../i18n/vi/investment';
import { money } from '../../i18n/vi/money';
import { chipsOf } from './chipsOf';
import { denominatorAt } from './denominator';
import { nationOf, nationText } from './nation';
import { planVersionPassport, publishedPassport, ratePassport } from './passports';
import { progressOf } from './progress';
import { sumOf } from './sums';
import { versionsOf } from './versions';
import { publishedAmount, publishedPercent } from './words';
import { BILLION, knownYear } from './year.fixture';

beforeAll(() =>
  i18next.init({ lng: 'vi', resources: { vi: { translation: { ...investment, ...money } } }, interpolation: { escapeValue: false } }),
);

const rateOf = (kind: 'prime-minister' | 'allocated', change: Parameters<typeof knownYear>[0] = {}) => {
  const year = knownYear(change);
  const sums = sumOf(year.lines, {});
  const of = denominatorAt(year, kind, sums, year.last);
  if (!of) throw new Error('no denominator');
  return ratePassport(year, progressOf(year, sums, of), of, {}, i18next.t);
};

describe('what a figure says of itself', () => {
  it('[MN3] a rate names its denominator with amount, day and document, and what was counted until when', () => {
    const passport = rateOf('prime-minister');
    expect(passport?.denominator).toBe('kế hoạch Thủ tướng Chính phủ giao: 500,0\u00a0tỷ đồng, ngày 05/01/2026, QĐ TTg mẫu');
    expect(passport?.numerator).toBe('giải ngân lũy kế đến tháng 4/2026: 50,0\u00a0tỷ đồng');
    expect(passport?.name).toBe('Tỷ lệ giải ngân vốn đầu tư công (kế hoạch Thủ tướng Chính phủ giao)');
  });
  it('[MN5] of a month under way it is provisional, and tells the day instead of the month', () => {
    const passport = rateOf('allocated', { provisional: true });
    expect(passport?.numerator).toContain('đến 30/04/2026');
    expect(passport?.quality).toEqual(['Tạm thời: tháng chưa kết thúc']);
  });
  it('[MN1] it is no better than the weakest of what it is made of', () => {
    expect(weakestProvenance(['published', 'imported'])).toBe('imported');
    expect(rateOf('prime-minister')?.provenance).toBe('simulated');
    const receipt = {
      ...knownYear().body.receipt,
      sources: ['KBNN'],
      observedAt: null,
      receivedAt: '2026-05-02T08:00:00+07:00',
      revision: 7,
      provenance: 'imported' as const,
    };
    expect(rateOf('prime-minister', { receipt })?.provenance).toBe('simulated');
    expect(
      rateOf('prime-minister', { receipt, plans: knownYear().body.plans.map((plan) => ({ ...plan, provenance: 'published' as const })) })
        ?.provenance,
    ).toBe('imported');
  });
  it('of a ledger that received nothing there is no passport, and so no figure', () =>
    expect(rateOf('prime-minister', { receipt: null })).toBeNull());
  it('[MN4] what was published stands by its own source and day', () =>
    expect(
      publishedPassport(
        knownYear().body,
        {
          name: 'Lũy kế',
          at: '2025-11-13',
          amount: 3_563 * BILLION,
          percent: 47.8,
          denominator: 'kế hoạch giao',
          scope: 'province',
          source: 'Báo Sơn La',
        },
        i18next.t,
      ),
    ).toMatchObject({ source: 'Báo Sơn La', provenance: 'published', denominator: 'kế hoạch giao', numerator: '3.563,0\u00a0tỷ đồng' }));
  it('[MN3] each version of a plan tells what it changed, and its document vouches for it', () => {
    const versions = versionsOf(knownYear().body);
    expect(versions.map(({ kind, change, isNewest }) => [kind, change === null ? null : change / BILLION, isNewest])).toEqual([
      ['prime-minister', null, true],
      ['allocated', null, false],
      ['allocated', 50, true],
    ]);
    const [first] = versions;
    if (!first) throw new Error('no version');
    expect(planVersionPassport(knownYear().body, first, i18next.t).source).toBe('QĐ TTg mẫu');
  });
});

describe('a published figure', () => {
  it('[MN4] keeps the digits that it was published with', () => {
    expect([publishedPercent(41.97), publishedPercent(47.8), publishedAmount(600_548_000_000)]).toEqual(['41,97%', '47,8%', '600,548']);
  });
});

describe('the national average', () => {
  it('[MN4] is the newest that was published, with its denominator and day; of one day the first', () => {
    const told = (at: string, percent: number, denominator: string) => ({
      name: 'Cả nước',
      at,
      amount: null,
      percent,
      denominator,
      scope: 'nation' as const,
      source: 's',
    });
    const nation = nationOf({
      published: [
        told('2025-12-25', 69.6, 'kế hoạch giao'),
        told('2025-12-25', 71.8, 'trừ bổ sung muộn'),
        told('2025-09-30', 54.4, 'kế hoạch giao'),
      ],
    });
    expect(nation && nationText(nation, i18next.t)).toBe('bình quân cả nước 69,6% kế hoạch giao, tại 25/12/2025');
    expect(nationOf({ published: [] })).toBeNull();
  });
});

describe('the chips', () => {
  it('name what the page is narrowed to, and take it away one by one', () => {
    const changes: unknown[] = [];
    const chips = chipsOf(
      knownYear(),
      new Map([['03646', 'Phường Tô Hiệu']]),
      { owner: 'b', area: '03646' },
      'slow',
      (change) => changes.push(change),
      i18next.t,
    );
    expect(chips.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Chủ đầu tư: Chủ đầu tư mẫu B',
      'Địa bàn: Phường Tô Hiệu',
      'Danh sách dự án: chậm lộ trình',
    ]);
    for (const { onRemove } of chips) onRemove();
    expect(changes).toEqual([
      { cut: { owner: undefined, area: '03646' } },
      { cut: { owner: 'b', area: undefined } },
      { standing: undefined },
    ]);
  });
});
