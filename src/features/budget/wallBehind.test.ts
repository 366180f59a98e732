import { describe, expect, it } from 'vitest';
import { lookAt, smallBody } from './body.fixture';
import { toGap } from './gap';
import { behindItems } from './wallBehind';

const step = (percent: number) => [{ month: '2026-01', percent, basis: 'Kịch bản mẫu', provenance: 'simulated' as const }];

describe('the items of a wall that are short of their path', () => {
  it('[WL40] come from both books by how much money they are short of, and are the steps of the gap', () => {
    const body = smallBody();
    const look = lookAt({
      ...body,
      path: { ...body.path, expenditure: [...step(20), ...step(60).map((each) => ({ ...each, month: '2026-06' }))] },
    });
    const items = behindItems(look) ?? [];
    expect(items.map(({ book, item }) => `${book}:${item}`)).toContain('expenditure:thuong-xuyen');
    expect(items.map(({ amount }) => amount)).toEqual(items.map(({ amount }) => amount).toSorted((a, b) => a - b));
    expect(items.every(({ amount }) => amount < 0)).toBe(true);
    const gap = toGap(look, { book: 'revenue', area: null }, 'path');
    expect(items.filter(({ book }) => book === 'revenue').map(({ item, amount }) => [item, amount])).toEqual(
      (gap?.steps ?? []).filter(({ item, amount }) => item !== null && amount < 0).map(({ item, amount }) => [item, amount]),
    );
  });
  it('are not known where no book has a path', () =>
    expect(behindItems(lookAt(smallBody(2026, { path: { revenue: [], expenditure: [] } })))).toBeNull());
});
