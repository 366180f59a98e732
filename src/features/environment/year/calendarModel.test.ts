import { describe, expect, it } from 'vitest';
import { countsOf, monthsOf, type ExceededDay } from './calendarModel';

const day = (date: string, station: string, parameter: string, exceeded: number, judged = 24): ExceededDay => ({
  date,
  station,
  parameter,
  averaging: '1h',
  judged,
  exceeded,
  worst: 60,
  limit: 50,
  basis: '',
});
const days = [
  day('2024-02-29', 'A', 'COD', 3),
  { ...day('2024-02-29', 'A', 'COD', 1, 1), averaging: '24h' as const },
  day('2024-02-29', 'A', 'TSS', 1),
  day('2024-02-29', 'B', 'COD', 0),
  day('2024-03-01', 'A', 'COD', 2),
  day('2024-03-02', 'B', 'COD', 0, 0),
];

describe('the calendar of breaches', () => {
  it('has every day of its year, leap days too', () => {
    expect(monthsOf(2024, []).map((month) => month.length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
  it('counts a parameter of a station once a day, however many of its means were past a limit', () => {
    expect(monthsOf(2024, days)[1]?.[28]).toEqual({ date: '2024-02-29', judged: 3, beyond: 2 });
  });
  it('[EV4] tells a day that could not be judged from one without a breach', () => {
    expect(monthsOf(2024, days)[2]?.[1]).toEqual({ date: '2024-03-02', judged: 0, beyond: 0 });
  });
  it('counts days, not parameters, for each station', () => {
    expect(countsOf(days)).toEqual([{ station: 'A', days: 2, parameters: ['COD', 'TSS'] }]);
  });
});
