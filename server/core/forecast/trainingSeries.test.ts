import { describe, expect, it } from 'vitest';
import { leastValues } from './backtest';
import { months } from './library.rig';
import { trainingSeries, type Told } from './trainingSeries';

const told = (periods: readonly string[], valueAt = (at: number) => 10 + (at % 7)): Told[] =>
  periods.map((period, at) => ({ period, value: valueAt(at), provisional: false }));
const without = (all: readonly Told[], ...periods: string[]): Told[] => all.filter(({ period }) => !periods.includes(period));

describe('what a series is trained on', () => {
  it('[FC1] says how many whole periods there are and how many it takes', () => {
    expect(leastValues(12)).toBe(21);
    expect(trainingSeries(told(months(20)), [])).toEqual({ reason: 'too-short', have: 20, need: 21 });
    expect(trainingSeries(told(months(21)), [])).toMatchObject({ season: 12, kind: 'level' });
    expect(trainingSeries([], [])).toMatchObject({ reason: 'no-values', have: 0 });
    expect(trainingSeries(told(['2023', '2024', '2025']), [])).toMatchObject({ reason: 'not-within-year' });
  });

  it('[FC1] a history of nothing but zeros, or of one value, tells nothing of an error', () => {
    expect(
      trainingSeries(
        told(months(30), () => 0),
        [],
      ),
    ).toMatchObject({ reason: 'no-variation', have: 30 });
    expect(
      trainingSeries(
        told(months(30), () => 100),
        [],
      ),
    ).toMatchObject({ reason: 'no-variation' });
  });

  it('[FC2] one missing month is put in between its neighbours, and named', () => {
    const training = trainingSeries(
      without(
        told(months(30), (at) => (at % 12) + at),
        '2024-06',
      ),
      ['x'],
    );
    expect(training).toMatchObject({ filled: ['2024-06'] });
    expect('periods' in training && training.periods).toHaveLength(30);
    expect('values' in training && training.values[17]).toBe(5 + 17);
  });

  it('[FC2] a missing January of a sum is half of its February', () => {
    const sums = told(months(30), (at) => 10 * ((at % 12) + 1));
    const training = trainingSeries(without(sums, '2024-01'), ['lũy kế']);
    expect('values' in training && training.values[12]).toBe(10);
  });

  it('[FC2] after a gap of more than a month the history begins anew', () => {
    const all = told(months(34));
    expect(trainingSeries(without(all, '2023-09', '2023-10'), [])).toMatchObject({
      periods: months(24, 2023).slice(10).concat(months(10, 2025)),
    });
    expect(trainingSeries(without(all, '2025-01', '2025-02'), [])).toEqual({ reason: 'too-short', have: 8, need: 21 });
  });

  it('[FC2] where too many months are missing, the history begins after the first of them', () => {
    const training = trainingSeries(without(told(months(40)), '2023-03', '2023-06', '2023-09', '2024-03', '2024-08'), []);
    expect(training).toMatchObject({ filled: ['2023-06', '2023-09', '2024-03', '2024-08'].slice(-3) });
  });

  it('[FC2] the period under way is no history, and what it has come to is kept', () => {
    const open: Told = { period: '2024-11', value: 3, provisional: true };
    expect(trainingSeries([...told(months(22)), open], [])).toMatchObject({ open });
    expect(trainingSeries([...told(months(20)), open], [])).toMatchObject({ reason: 'too-short' });
  });
});
