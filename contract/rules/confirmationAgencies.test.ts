import { describe, expect, it } from 'vitest';
import type { Agency } from '../agencies';
import { standsOn, succession } from './confirmationAgencies';

const agency = (id: string, more: Partial<Agency> = {}): Agency => ({
  id,
  name: id,
  validFrom: null,
  validTo: null,
  successors: [],
  ...more,
});
const to = (...ids: string[]) => ({ successors: ids.map((id) => ({ id, name: id })) });
const from = (...all: Agency[]) => {
  const byId = new Map(all.map((each) => [each.id, each]));
  return (id: string) => byId.get(id);
};

describe('who speaks for a figure', () => {
  it.each([
    ['stands without any date', agency('a'), true],
    ['stands until the day before the first day without it', agency('a', { validTo: '2026-07-02', ...to('b') }), true],
    ['no longer stands on the first day without it', agency('a', { validTo: '2026-07-01', ...to('b') }), false],
    ['has ended, on a day nobody wrote down', agency('a', to('b')), false],
    ['does not yet stand', agency('a', { validFrom: '2026-07-02' }), false],
  ])('[CF1] an agency %s', (_, each, stands) => {
    expect(standsOn(each, '2026-07-01')).toBe(stands);
  });

  it('[CF1] the owner comes first, then its successors and theirs, each once', () => {
    const all = [agency('a', to('b', 'c')), agency('b', to('d')), agency('c', to('d')), agency('d')];
    expect(succession(all[0] ?? agency('?'), from(...all)).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('[CF1] a circle of successors ends, and a successor that no register knows is left out', () => {
    const all = [agency('a', to('b')), agency('b', to('a', 'không-có'))];
    expect(succession(all[0] ?? agency('?'), from(...all)).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
