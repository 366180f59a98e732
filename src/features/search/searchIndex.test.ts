import { describe, expect, it } from 'vitest';
import type { Entry } from './entry';
import { createSearchIndex, SHOWN } from './searchIndex';

const entry = (title: string, change: Partial<Entry> = {}): Entry => ({ id: title, kind: 'agency', title, href: '/', ...change });
const find = createSearchIndex([
  entry('Sở Tài chính', { aliases: ['Sở Kế hoạch và Đầu tư', 'so-tai-chinh'], note: 'trước đây: Sở Kế hoạch và Đầu tư' }),
  entry('Sở Y tế'),
  entry('Sông Mã', { kind: 'area' }),
  entry('Song ma túy', { kind: 'task' }),
  entry('Phường Mộc Châu', { kind: 'area', aliases: ['03979'] }),
  entry('Tỷ lệ giải ngân vốn đầu tư công', { kind: 'indicator' }),
  entry('Đường giao thông nông thôn', { kind: 'indicator' }),
  entry('Dương Quỳ', { kind: 'area' }),
  entry('Các chủ đầu tư báo cáo', { kind: 'task' }),
]);
const titles = (query: string): string[] => find(query).map(({ title }) => title);

describe('the search', () => {
  it.each([
    ['giai ngan', 'Tỷ lệ giải ngân vốn đầu tư công'],
    ['GIẢI NGÂN', 'Tỷ lệ giải ngân vốn đầu tư công'],
    ['duong giao', 'Đường giao thông nông thôn'],
    ['so y te', 'Sở Y tế'],
    ['  sở   y tế ', 'Sở Y tế'],
    ['03979', 'Phường Mộc Châu'],
  ])('[FN1] finds %j whatever the accents, the case and the blanks', (query, title) => expect(titles(query)[0]).toBe(title));

  it('[FN1] finds an entry in either form of Unicode', () => {
    expect(titles('Mộc Châu'.normalize('NFD'))).toEqual(titles('Mộc Châu'));
    expect(createSearchIndex([entry('Mộc Châu'.normalize('NFD'))])('mộc châu')).toHaveLength(1);
  });

  it.each([
    ['giai ngna', 'Tỷ lệ giải ngân vốn đầu tư công'],
    ['giai nagn', 'Tỷ lệ giải ngân vốn đầu tư công'],
    ['moc chauu', 'Phường Mộc Châu'],
    ['dau tuw cong giai ngn', 'Tỷ lệ giải ngân vốn đầu tư công'],
  ])('[FN2] finds %j in spite of a slip of the finger', (query, title) => expect(titles(query)).toContain(title));

  it('[FN2] shows no neighbours where the word itself is found', () => expect(titles('moc chau')).toEqual(['Phường Mộc Châu']));

  it('[FN3] puts those with the very accents first, then the beginning, then the words inside', () => {
    expect(titles('sông mã')[0]).toBe('Sông Mã');
    expect(titles('song ma')[0]).toBe('Song ma túy');
    expect(titles('dương')[0]).toBe('Dương Quỳ');
    expect(titles('đường')[0]).toBe('Đường giao thông nông thôn');
    expect(titles('đầu tư')[0]).toMatch(/đầu tư/);
  });

  it('[FN4] finds an agency by the name before', () => expect(titles('kế hoạch và đầu tư')).toEqual(['Sở Tài chính']));

  it('[FN1] takes only the last word for an unfinished one', () => {
    expect(titles('giải ngâ')).toHaveLength(1);
    expect(titles('gi ngân')).not.toContain('Tỷ lệ giải ngân vốn đầu tư công');
  });

  it('[FN5] answers nothing to nothing, and to what nobody has', () => {
    expect([titles(''), titles('   '), titles('.,;'), titles('zzzqq')]).toEqual([[], [], [], []]);
    expect(createSearchIndex([])('a')).toEqual([]);
  });

  it('[FN5] lists as many as a list can show, the best of all', () => {
    const many = createSearchIndex(Array.from({ length: 5_000 }, (_, at) => entry(`Dự án số ${at}`, { id: `p${at}`, kind: 'task' })));
    expect(many('d')).toHaveLength(SHOWN);
    expect(many('dự án số 4321').map(({ title }) => title)).toEqual(['Dự án số 4321']);
  });
});

describe('an indicator at a place', () => {
  const at = createSearchIndex([
    entry('Tỷ lệ giải ngân vốn đầu tư công', { id: 'GN', kind: 'indicator', hasAreas: true, href: '/ban-do?set=dau-tu&ind=GN' }),
    entry('Hồ sơ phường giải quyết đúng hạn', { id: 'HS', kind: 'indicator', hasAreas: true, href: '/ban-do?set=hs&ind=HS' }),
    entry('Tỷ lệ giải ngân toàn tỉnh', { id: 'X', kind: 'indicator', href: '/chuyen-doi-so?set=x' }),
    entry('Phường Tô Hiệu', { kind: 'area', area: '03646' }),
    ...['Bắc Yên', 'Sốp Cộp', 'Mường La', 'Phù Yên'].map((name, n) => entry(`Xã ${name}`, { kind: 'area', area: `0400${n}` })),
  ]);
  const answers = (query: string) => at(query).map(({ title, href }) => [title, href]);

  it('[FN8] is found by both names in one query, in either order, without accents, and leads to the map of both', () => {
    const pair = ['Tỷ lệ giải ngân vốn đầu tư công · Phường Tô Hiệu', '/ban-do?set=dau-tu&ind=GN&area=03646'];
    for (const query of ['giải ngân phường Tô Hiệu', 'giai ngan to hieu', 'to hieu giai ngan', 'giai ngan phuong to hi'])
      expect(answers(query)[0], query).toEqual(pair);
  });

  it('[FN8] is found in spite of a slip of the finger', () =>
    expect(answers('giai nagn to hieuu')[0]?.[1]).toBe('/ban-do?set=dau-tu&ind=GN&area=03646'));

  it('[FN8] does not stand before what is called so itself, nor where a word names too many places', () => {
    expect(answers('phường Tô Hiệu')[0]?.[0]).toBe('Phường Tô Hiệu');
    expect(answers('giai ngan xa').every(([title]) => !title?.includes(' · '))).toBe(true);
    // Without figures of communes there is nothing to show of one.
    expect(answers('giai ngan toan tinh to hieu')).toEqual([]);
  });
});
