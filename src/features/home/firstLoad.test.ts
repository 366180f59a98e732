import { describe, expect, it } from 'vitest';
import { firstLoadOf } from './firstLoad';

const since = '2026-11-21T02:00:00Z';
const none = { figures: [], total: { running: 0, corrected: 0, new: 0, withdrawn: 0 }, promises: [], totalPromises: 0 };
const set = (id: string, indicators: number, figures: number) => ({ id, name: id, indicators, figures, provenance: null });
const told = (began: string | null) => ({
  changes: { since, began, ...none, sets: [set('a', 3, 9_000), set('b', 27, 108)] },
  tasks: {
    since,
    tasks: [],
    total: 0,
    loaded: [
      { document: 'QĐ 2542', tasks: 63, at: since, isFirst: true },
      { document: 'QĐ 283', tasks: 2, at: since, isFirst: false },
    ],
  },
  sources: {
    since,
    sources: [
      { source: 'a', from: null, to: 'fresh' as const, at: since },
      { source: 'b', from: 'dead' as const, to: 'fresh' as const, at: since },
    ],
  },
  boundaries: { since, recorded: { at: since, source: 'vẽ', provenance: 'generated' as const, isFirst: true } },
});

describe('the first load of data', () => {
  it('[HM8] is one thing with its counts, not thousands of news', () => {
    expect(firstLoadOf(told('2026-11-22T01:00:00Z'))).toMatchObject({
      indicators: 30,
      figures: 9_108,
      tasks: 63,
      documents: 1,
      sources: 1,
      hasBoundaries: true,
    });
  });

  it('[HM8] is no news where there were figures before', () => {
    expect(firstLoadOf(told(null))).toBeNull();
  });
});
