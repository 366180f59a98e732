import { describe, expect, it } from 'vitest';
import { chooseYear } from './chooseYear';

describe('which ledger a question is answered from', () => {
  const years = { actual: [2025], simulated: [2025, 2026] };

  it('[MN1] takes the actual one where it has figures of what is wanted, else the simulated one', () => {
    expect(chooseYear({ year: 'latest' }, years)).toEqual({
      ledger: 'actual',
      year: 2025,
      years: [2025],
      ledgers: ['actual', 'simulated'],
    });
    expect(chooseYear({ year: '2026' }, years)).toEqual({ ledger: 'simulated', year: 2026, years: [2025, 2026], ledgers: ['simulated'] });
  });

  it('[MN1] of a ledger without figures tells which other has them, so that nobody is caught there', () => {
    const none = { actual: [], simulated: [2026] };
    expect(chooseYear({ year: 'latest', ledger: 'actual' }, none)).toEqual({
      ledger: 'actual',
      year: null,
      years: [],
      ledgers: ['simulated'],
    });
    expect(chooseYear({ year: '2026', ledger: 'actual' }, none).ledgers).toEqual(['simulated']);
    expect(chooseYear({ year: '2024' }, none)).toEqual({ ledger: 'actual', year: null, years: [], ledgers: [] });
  });
});
