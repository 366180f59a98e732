import { describe, expect, it } from 'vitest';
import { checkSearch, formatQuery, parseQuery } from './search';

describe('the search parameters', () => {
  it('keep what is valid', () =>
    expect(checkSearch({ asOf: '2026-11-01T00:00:00Z', group: 'II', other: 'x' })).toEqual({
      search: { asOf: '2026-11-01T00:00:00Z', group: 'II' },
      rejected: [],
    }));
  it('name what is not, and go on without it', () =>
    expect(checkSearch({ asOf: 'hôm qua', figure: '', group: 'I' })).toEqual({ search: { group: 'I' }, rejected: ['asOf', 'figure'] }));
  it('survive the address', () => {
    const search = { asOf: '2026-11-01T07:00:00+07:00', figure: 'trạm 1/pH' };
    expect(parseQuery(formatQuery(search))).toEqual(search);
  });
});
