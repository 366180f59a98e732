import { expect, it } from 'vitest';
import { createAgencyBook } from './agencyBook';
import { addMonths } from '../../lib/yearMonth';
import { weeksOf, withoutDay } from './calendar';
import { toRow } from './model';
import { taskOf } from './task.fixture';

const book = createAgencyBook([]);
const row = (id: string, due: Parameters<typeof taskOf>[2]) => toRow(taskOf(id, [], due), book, '2026-03-25');

it('[TK1] a task with a day stands on it; one with a period or without end stands on none', () => {
  const rows = [
    row('day', { due: { kind: 'date', date: '2026-02-28' } }),
    row('next', { due: { kind: 'date', date: '2026-03-01' } }),
    row('year', { due: { kind: 'period', period: '2026' } }),
    row('quarter', { due: { kind: 'period', period: '2026-Q2' } }),
    row('ongoing', { due: { kind: 'ongoing' } }),
    row('none', { due: { kind: 'none' } }),
  ];
  const days = weeksOf('2026-02', rows).flat();
  expect(days.filter((day) => day.rows.length > 0).map((day) => [day.day, day.rows.map(({ task }) => task.id)])).toEqual([
    ['2026-02-28', ['day']],
  ]);
  const ids = (month: string) => withoutDay(month, rows).map(({ task }) => task.id);
  expect(ids('2026-02')).toEqual(['year', 'ongoing']);
  expect(ids('2026-06')).toEqual(['year', 'quarter', 'ongoing']);
  expect(ids('2027-01')).toEqual(['ongoing']);
});
it('weeks go from Monday to Sunday and cover the whole month', () => {
  const weeks = weeksOf('2026-03', []);
  expect([weeks.length, weeks[0]?.[0]?.day, weeks.at(-1)?.at(-1)?.day]).toEqual([6, '2026-02-23', '2026-04-05']);
  expect(weeks.flat().filter(({ isInMonth }) => isInMonth)).toHaveLength(31);
  expect([addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
});
