import { describe, expect, it } from 'vitest';
import { checkSearch, formatQuery, parseQuery } from './search';

const now = Date.parse('2026-11-22T00:00:00Z');

describe('the search parameters', () => {
  it('keep what is valid', () =>
    expect(checkSearch({ asOf: '2026-11-01T00:00:00Z', group: 'II', other: 'x' }, now)).toEqual({
      search: { asOf: '2026-11-01T00:00:00Z', group: 'II' },
      rejected: [],
    }));
  it('name what is not, and go on without it', () =>
    expect(checkSearch({ asOf: 'hôm qua', figure: '', group: 'I' }, now)).toEqual({
      search: { group: 'I' },
      rejected: [
        { name: 'asOf', reason: 'invalid' },
        { name: 'figure', reason: 'invalid' },
      ],
    }));
  it('refuse a moment that has not come', () =>
    expect(checkSearch({ asOf: '2026-11-22T00:00:01Z' }, now)).toEqual({ search: {}, rejected: [{ name: 'asOf', reason: 'future' }] }));
  it('know a set of indicators by its id', () => {
    expect(checkSearch({ set: 'ktxh-2026' }, now)).toEqual({ search: { set: 'ktxh-2026' }, rejected: [] });
    expect(checkSearch({ set: 'KT XH' }, now)).toEqual({ search: {}, rejected: [{ name: 'set', reason: 'invalid' }] });
  });
  it('survive the address', () => {
    const search = { asOf: '2026-11-01T07:00:00+07:00', figure: 'trạm 1/pH' };
    expect(parseQuery(formatQuery(search))).toEqual(search);
  });
});
