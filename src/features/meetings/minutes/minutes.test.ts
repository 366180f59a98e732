import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../contract/meetings';
import type { ViewFigure } from '../../../../contract/rules/figures/viewFigure';
import type { Task } from '../../../../contract/task';
import { vi } from '../../../i18n/vi';
import { exporting } from '../../../i18n/vi/export';
import { meetings } from '../../../i18n/vi/meetings';
import { figureRows, fitting } from './figureRows';
import { passportText, periodText, promiseText, roundedText } from './figureWords';
import { toParts } from './toParts';
import type { ItemFigures } from './useItemFigures';

beforeAll(() =>
  i18next.init({
    lng: 'vi',
    resources: { vi: { translation: { ...vi, ...exporting, ...meetings } } },
    interpolation: { escapeValue: false },
  }),
);

const AT = '2026-11-20T10:00:00+07:00';
const HASH = 'c'.repeat(64);
const figure = (change: Partial<ViewFigure> = {}): ViewFigure => ({
  key: 'a',
  feed: 'indicators',
  name: 'Tỷ lệ giải ngân',
  part: null,
  kind: 'outcome',
  value: { kind: 'number', value: 65.361_234 },
  unit: '%',
  period: '2026-10',
  source: 'Kho bạc Nhà nước khu vực X',
  owner: 'Sở Tài chính',
  observedAt: AT,
  receivedAt: AT,
  revision: 7,
  provenance: 'imported',
  quality: [],
  isMain: true,
  ...change,
});
const plan = figure({ key: 'p', kind: 'promise', value: { kind: 'number', value: 75 } });

describe('[MT35] the figures of the minutes', () => {
  it('are the main ones, each once however many tables show it, with what was promised beside it', () => {
    const rows = figureRows([
      figure(),
      figure({ key: 'b', feed: 'series' }),
      plan,
      figure({ key: 'x', part: 'Xã Bắc Yên', isMain: false }),
    ]);
    expect(rows.map(({ figure: { key }, promises }) => [key, promises.map((each) => each.key)])).toEqual([['b', ['p']]]);
  });
  it('keep a promise that nothing was told for, and never put it beside another period', () => {
    const later = figure({ key: 'q', kind: 'promise', period: '2026-12', value: { kind: 'number', value: 95 } });
    expect(figureRows([figure(), later]).map(({ figure: { key }, promises }) => [key, promises.length])).toEqual([
      ['a', 0],
      ['q', 0],
    ]);
  });
  it('have the promise of the year beside them, under its own period, where none is of theirs', () => {
    const year = figure({ key: 'y', kind: 'promise', period: '2026', value: { kind: 'number', value: 95 }, isMain: false });
    const [row] = figureRows([figure(), year]);
    expect(row?.promises.map((each) => promiseText(each, figure(), i18next.t))).toEqual(['95% (2026)']);
    expect(figureRows([figure(), year, plan])[0]?.promises).toEqual([plan]);
  });
  it('are as many as a page has room for, long names counting for their lines', () => {
    const rows = (name: string) =>
      Array.from({ length: 40 }, (_, index) => ({ figure: figure({ key: String(index), name }), promises: [] }));
    expect(fitting(rows('Thu nội địa'))).toHaveLength(26);
    expect(fitting(rows('x'.repeat(80)))).toHaveLength(13);
    expect(fitting(rows('x'.repeat(5_000)))).toHaveLength(1);
    expect(fitting(rows('Thu').slice(0, 3))).toHaveLength(3);
  });
  it('are all that there are where none is a main one, and none that says nothing', () => {
    const rows = [figure({ isMain: false }), figure({ key: 'n', isMain: false, value: { kind: 'none', reason: 'blank' } })];
    expect(figureRows(rows)).toHaveLength(1);
  });
  it('are rounded as screens round them, with period and passport in words', () => {
    expect(roundedText(figure()).replaceAll('\u00a0', ' ')).toBe('65,36%');
    expect(roundedText(figure({ unit: 'tỷ đồng', value: { kind: 'number', value: 4676.112 } })).replaceAll('\u00a0', ' ')).toBe(
      '4.676,1 tỷ đồng',
    );
    expect(periodText('2026-10', i18next.t)).toBe('Tháng 10/2026');
    expect(periodText('vụ đông xuân', i18next.t)).toBe('vụ đông xuân');
    expect(passportText(figure({ provenance: 'simulated' }), i18next.t)).toBe(
      'Kho bạc Nhà nước khu vực X; Sở Tài chính; số liệu đến 20/11/2026 10:00; nhận 20/11/2026 10:00; phiên bản 7; mô phỏng',
    );
  });
});

const meeting: Meeting = {
  id: 'h1',
  title: 'Họp thường kỳ',
  startsAt: AT,
  endsAt: null,
  place: '',
  chair: '',
  secretary: '',
  state: 'closed',
  source: null,
  presenter: null,
  version: 4,
  changedAt: AT,
  by: 'Lan',
  items: [
    {
      id: 'i1',
      title: 'Giải ngân',
      agency: 'so-tai-chinh',
      minutes: 20,
      address: '/dau-tu-cong',
      asOf: AT,
      frozen: HASH,
      conclusions: [
        { id: 'c1', text: '=HYPERLINK("x")', at: AT, by: 'Lan', task: 't1', withdrawn: null },
        { id: 'c2', text: 'Nhầm', at: AT, by: 'Lan', task: null, withdrawn: { at: AT, by: 'Hà', reason: 'Ghi nhầm mục' } },
      ],
    },
    { id: 'i2', title: 'Ý kiến khác', agency: null, minutes: null, address: null, asOf: null, frozen: null, conclusions: [] },
  ],
};
const task: Pick<Task, 'title' | 'leads' | 'coordinating' | 'due'> = {
  title: 'Báo cáo',
  leads: [{ name: 'Sở Tài chính', agency: 'so-tai-chinh', note: null }],
  coordinating: [],
  due: { kind: 'date', date: '2026-11-30' },
};
const view = { view: { asOf: AT, at: AT, by: 'Lan', items: 1 }, unread: [], differing: [], broken: [], checked: true, bodies: [] };

it('[MT36] leave as a workbook: what was concluded with its tasks, then every figure of each item with passport, moment and hash', async () => {
  const figures: ItemFigures[] = [
    { kind: 'read', view, figures: [figure(), figure({ key: 'x', part: 'Xã Bắc Yên', isMain: false, provenance: 'simulated' })] },
    { kind: 'none' },
  ];
  const taskOf = (id: string) => (id === 't1' ? task : undefined);
  const shown = { meeting, figures, taskOf, dueText: () => '30/11/2026', nameOf: () => 'Sở Tài chính', asOf: null, revision: 9 };
  const parts = toParts(shown, i18next.t);
  expect(parts.map(({ title }) => title)).toEqual(['Kết luận', 'Số liệu mục 1']);
  const [said, told] = await Promise.all(parts.map((part) => part.table()));
  expect(said?.rows.map(({ cells }) => cells.slice(1))).toEqual([
    ['Giải ngân', 'Sở Tài chính', '=HYPERLINK("x")', 'Lan', { date: AT }, null, 'Báo cáo', 'Sở Tài chính', null, '30/11/2026'],
    ['Giải ngân', 'Sở Tài chính', 'Nhầm', 'Lan', { date: AT }, 'Đã rút: Hà, 20/11/2026 10:00. Lý do: Ghi nhầm mục', null, null, null, null],
    ['Ý kiến khác', null, null, null, null, null, null, null, null, null],
  ]);
  expect(told?.rows).toHaveLength(2);
  expect(told?.rows[0]?.cells).toContain(65.361_234);
  expect(told?.rows[0]?.cells).toEqual(expect.arrayContaining([HASH, { date: AT }, 7, 'Sở Tài chính']));
  expect(told?.rows[1]).toMatchObject({ provenance: 'simulated' });
  for (const table of [said, told]) {
    expect(table?.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
    expect(table?.columns.filter(({ header }) => header.includes('.'))).toEqual([]);
  }
});

it('[MT36] say for which items what was frozen is not in the workbook, and why', async () => {
  const [first] = meeting.items;
  if (!first) throw new Error('no item');
  const items = [first, { ...first, id: 'i3', title: 'Ngân sách' }, { ...first, id: 'i4', title: 'Môi trường' }];
  const figures: ItemFigures[] = [
    { kind: 'missing' },
    { kind: 'read', view: { ...view, broken: ['budget'], unread: ['series'] }, figures: [figure()] },
    { kind: 'read', view, figures: [figure()] },
  ];
  const shown = {
    meeting: { ...meeting, items },
    figures,
    taskOf: () => undefined,
    dueText: () => '',
    nameOf: () => '',
    asOf: null,
    revision: 9,
  };
  const [said] = toParts(shown, i18next.t);
  expect(said?.notes).toEqual([
    `1. Giải ngân: Không tìm thấy bản chốt mang mã ${HASH}.`,
    '2. Ngân sách: Nội dung lưu của 1 bảng không khớp mã kiểm tra nên không dùng.',
    '2. Ngân sách: Phiên bản này không đọc được 1 bảng đã chốt.',
  ]);
  // A task whose content did not come is not told by its bare key.
  expect((await said?.table())?.rows[0]?.cells).toContain('Nhiệm vụ t1: chưa đọc được nội dung.');
});
