import { describe, expect, it } from 'vitest';
import { chosenMonth } from '../../lib/yearMonth';
import { balanceOf } from './balance';
import { all, lookAt, NOW, smallBody } from './body.fixture';
import { addKnown } from '../../../contract/rules/addKnown';
import { OWN } from '../../../contract/rules/budgetBook';
import { toCurve } from './curve';
import { estimateOf } from '../../../contract/rules/budgetEstimate';
import { toGap } from './gap';
import { momentOf } from './moment';
import { toSeasons } from './season';
import { growthOf, standingOf } from './standing';

const bn = 1_000_000_000;

describe('until when the year is looked at', () => {
  it('an open month is not held against whole ones: path and same period end with the month before [MN5]', () =>
    expect(momentOf(smallBody(), null, null, NOW)).toEqual({ to: 2, provisional: true, closed: 1, day: '2026-03-22' }));
  it('a month that the address names is taken as over once it is', () =>
    expect(momentOf(smallBody(), 0, null, NOW)).toEqual({ to: 0, provisional: false, closed: 0, day: '2026-01-31' }));
  it('an open January has nothing to be held against', () => {
    const body = smallBody(2026, { lastMonth: '2026-01' });
    expect(momentOf(body, null, null, NOW)?.closed).toBeNull();
    const { before, path, gap } = standingOf(lookAt(body), all);
    expect([before, path, gap]).toEqual([null, null, null]);
  });
  it('a period of the address is its last month; of another year, or not told yet, it is none', () => {
    expect(chosenMonth(smallBody(), '2026-02')).toBe(1);
    expect(chosenMonth(smallBody(2026, { lastMonth: '2026-07' }), '2026-Q2')).toBe(5);
    expect([chosenMonth(smallBody(), '2025-02'), chosenMonth(smallBody(), '2026-09'), chosenMonth(smallBody(), '2026')]).toEqual([
      null,
      null,
      null,
    ]);
  });
  it('a past view has the day of its moment', () =>
    expect(momentOf(smallBody(), null, '2026-03-05T20:00:00Z', NOW)?.day).toBe('2026-03-06'));
});

describe('how the whole stands', () => {
  const standing = standingOf(lookAt(), all);
  it('is the sum of its leaves, without what the total does not count', () => expect(standing.done).toBe(96 * bn + 1));
  it('[MN3] names both estimates, each the newest that was decided by the day', () => {
    expect(standing.central?.amount).toBe(800 * bn);
    expect(standing.council?.amount).toBe(1_000 * bn);
    expect(estimateOf(lookAt().now, all, 'council', '2026-03-09')?.amount).toBe(900 * bn);
    expect(standing.ofCentral).toBeCloseTo(12, 6);
    expect(standing.ofCouncil).toBeCloseTo(9.6, 6);
  });
  it('[MN7] the path between two steps is a line, and is said to be one', () =>
    expect(standing.path).toEqual({ percent: 16, isStep: false, amount: 160 * bn }));
  it('is held against path and same period by the months that are over', () => {
    expect(standing.closed).toBe(78 * bn + 1);
    expect(standing.before).toBe(78 * bn + 1);
    expect(standing.gap).toBe(-82 * bn + 1);
    expect(growthOf(standing)).toBe(0);
  });
  it('has no same period where the year before is not told so far, or not at all', () => {
    expect(standingOf(lookAt(smallBody(), null), all).before).toBeNull();
    expect(standingOf(lookAt(smallBody(), smallBody(2025, { lastMonth: '2025-01' })), all).before).toBeNull();
  });
  it('the centre gives no estimate to an area', () => {
    const { central, council } = standingOf(lookAt(), { ...all, area: '03646' });
    expect([central, council?.amount]).toEqual([null, 300 * bn]);
  });
  it('an area that began within the year is not held against the path of a whole one, nor is what the province then had', () => {
    const body = smallBody();
    const late = body.cells.map((cell) => (cell.area === '03650' ? { ...cell, months: cell.months.with(0, null).with(1, 4 * bn) } : cell));
    const look = lookAt({ ...body, cells: late });
    const paths = ['03650', '03646', OWN, null].map((area) => standingOf(look, { ...all, area }).path?.percent ?? null);
    expect(paths).toEqual([null, 16, null, 16]);
  });
  it('an area that came into being within the year before is not compared with what it had then', () => {
    const before = smallBody(2025, { lastMonth: '2025-12', provisional: false });
    const late = before.cells.map((cell) =>
      cell.area === '03650' ? { ...cell, months: cell.months.with(0, null).with(1, 4 * bn) } : cell,
    );
    const look = lookAt(smallBody(), { ...before, cells: late });
    const growths = ['03650', OWN, '03646', null].map((area) => growthOf(standingOf(look, { ...all, area })) !== null);
    expect(growths).toEqual([false, false, true, true]);
    expect(toGap(look, { book: 'revenue', area: '03650' }, 'before')).toBeNull();
  });
  it('an item that nobody told of is not 0', () =>
    expect(standingOf(lookAt(), { book: 'revenue', item: 'dat', area: OWN }).done).toBeNull());
});

describe('the balance', () => {
  it('takes in what the total leaves out, and names it', () =>
    expect(balanceOf(lookAt(), null)).toEqual({
      revenue: 396 * bn + 1,
      expenditure: 290 * bn,
      beside: 300 * bn,
      besideNames: ['Bổ sung từ Trung ương'],
      amount: 106 * bn + 1,
    }));
  it('is none where one side is not told', () => expect(balanceOf(lookAt(), '03646')).toBeNull());
});

describe('the curve', () => {
  const curve = toCurve(lookAt(), all, null);
  it('adds up month by month, is open at its end, and has nothing after it', () => {
    expect(curve.map(({ value }) => value).slice(0, 4)).toEqual([48 * bn, 78 * bn + 1, 96 * bn + 1, null]);
    expect(curve.map(({ provisional }) => provisional).slice(0, 4)).toEqual([false, false, true, false]);
  });
  it('has the path as far as it goes, and the year before whole', () => {
    expect(curve.map(({ plan }) => plan).slice(4, 7)).toEqual([400 * bn, 480 * bn, null]);
    expect(curve[2]?.previous).toBe(96 * bn + 1);
  });
});

describe('what each item adds to the gap', () => {
  it('comes to the gap against the path, the worst first', () => {
    const gap = toGap(lookAt(), all, 'path');
    expect(gap?.total).toBe(-82 * bn + 1);
    expect(gap?.steps).toEqual([
      { item: 'phi', name: 'Phí, lệ phí', amount: -46 * bn + 1 },
      { item: 'dat', name: 'Tiền sử dụng đất', amount: -36 * bn },
    ]);
  });
  it('tells apart what the whole is promised and no item is', () => {
    const body = smallBody();
    const whole = {
      item: 'noi-dia',
      level: 'council',
      amount: 1_200 * bn,
      decidedOn: '2025-12-09',
      document: 'x',
      provenance: 'simulated',
    } as const;
    const gap = toGap(lookAt({ ...body, estimates: [...body.estimates, whole] }), all, 'path');
    expect(gap?.steps.find(({ item }) => item === null)?.amount).toBe(-32 * bn);
    expect(addKnown(gap?.steps.map(({ amount }) => amount) ?? [])).toBe(gap?.total);
  });
  it('against the same period there is nothing where no year before is known', () => {
    expect(toGap(lookAt(smallBody(), null), all, 'before')).toBeNull();
    expect(toGap(lookAt(), all, 'before')?.total).toBe(0);
  });
  it('of a book without a path there is none', () => expect(toGap(lookAt(), { book: 'expenditure', area: null }, 'path')).toBeNull());
});

describe('a year that is told from its second month on', () => {
  const body = smallBody();
  const late = smallBody(2026, {
    cells: body.cells.map((cell) => ({ ...cell, months: cell.months.map((month, at) => (at === 0 ? null : month)) })),
  });
  it('no item has a running total before its first told month: nothing told is not 0', () => {
    for (const { values } of toSeasons(lookAt(late), all)) expect([values[0], typeof values[1]]).toEqual([null, 'number']);
  });
});
