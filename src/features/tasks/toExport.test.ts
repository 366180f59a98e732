import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { vi } from '../../i18n/vi';
import { exporting } from '../../i18n/vi/export';
import { tasks } from '../../i18n/vi/tasks';
import { createAgencyBook } from './agencyBook';
import { toRow } from './model';
import { AGENCIES, taskOf } from './task.fixture';
import { toExport } from './toExport';

beforeAll(() =>
  i18next.init({
    lng: 'vi',
    resources: { vi: { translation: { ...vi, ...exporting, ...tasks } } },
    interpolation: { escapeValue: false },
  }),
);

it('[EX4] the tasks leave as they are listed, what is due first, each with its term as people write it and who is charged today', () => {
  const book = createAgencyBook(AGENCIES);
  const rows = [
    taskOf('không hạn', ['so-y-te'], { due: { kind: 'none' } }),
    taskOf('sau', ['so-tttt'], { due: { kind: 'period', period: '2026-Q2' } }),
    taskOf('trước', ['so-y-te'], { state: 'done', doneOn: '2026-03-19', result: 'Đã nghiệm thu' }),
  ].map((task) => toRow(task, book, '2026-03-25'));
  const part = toExport({ rows, asOf: null, revision: 7 }, i18next.t);
  const { columns, rows: written } = part.table();
  expect(part.feeds).toEqual([{ feed: 'tasks', revision: 7 }]);
  const read = (header: string) => written.map(({ cells }) => cells[columns.findIndex((each) => each.header === header)]);
  expect(read('Nhiệm vụ')).toEqual(['Nhiệm vụ trước', 'Nhiệm vụ sau', 'Nhiệm vụ không hạn']);
  expect(read('Ngày cuối của hạn')).toEqual([{ date: '2026-03-20' }, { date: '2026-06-30' }, null]);
  expect(read('Cơ quan kế thừa')).toEqual([null, 'Sở Khoa học và Công nghệ', null]);
  expect(read('Ngày hoàn thành')).toEqual([{ date: '2026-03-19' }, null, null]);
  expect(written.every(({ cells }) => cells.length === columns.length)).toBe(true);
  expect(columns.filter(({ header }) => header.includes('.'))).toEqual([]);
});
