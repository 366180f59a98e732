import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TaskOrigin } from '../../../contract/task';
import { tasks } from '../../i18n/vi/tasks';
import { figureProposal } from './figureProposal';
import { partyChoices } from './partyChoices';
import { AGENCIES } from './task.fixture';

const TODAY = '2026-11-22';
const WARD = { code: '03646', name: 'Phường Tô Hiệu', kind: 'phường', validFrom: '2025-07-01', validTo: null, successors: [] };
const registers = { agencies: AGENCIES, areas: [WARD] };
const figure: TaskOrigin = {
  kind: 'figure',
  figure: 'now:x',
  name: 'Tỷ lệ giải ngân vốn đầu tư công',
  value: '41,25%',
  period: '2026-10',
  revision: 7,
  path: '/ban-do',
  place: 'dau-tu-cong/GN/actual/2026-10/area:03646/',
  owner: 'Sở Thông tin và Truyền thông (nay: Sở Khoa học và Công nghệ)',
};

describe('a task that is given from a figure', () => {
  beforeAll(() => i18next.init({ lng: 'vi', resources: { vi: { translation: tasks } }, interpolation: { escapeValue: false } }));
  const propose = (origin: TaskOrigin) => figureProposal(origin, registers, TODAY, i18next.t);

  it('[TK12] proposes a title that names the figure, its place, its period and its value', () =>
    expect(propose(figure).title).toBe('Xử lý: Tỷ lệ giải ngân vốn đầu tư công, Phường Tô Hiệu, tháng 10/2026: 41,25%'));

  it('[TK12] is led by whoever came after the owner; by nobody where no owner is named, or none that the register has', () => {
    expect(propose(figure).leads).toEqual([{ name: 'Sở Khoa học và Công nghệ', agency: 'so-khcn', note: null }]);
    expect(propose({ ...figure, owner: 'Sở Lao động - Thương binh và Xã hội' }).leads.map(({ agency }) => agency)).toEqual([
      'so-noi-vu',
      'so-y-te',
    ]);
    expect(propose({ ...figure, owner: 'Tổng cục nào đó' }).leads).toEqual([]);
  });

  it('[TK12] keeps place, period and value whole where the name is too long for a title', () => {
    const { title } = propose({ ...figure, name: 'Tỷ lệ '.repeat(100) });
    expect(title.length).toBeLessThanOrEqual(500);
    expect(title.endsWith('…, Phường Tô Hiệu, tháng 10/2026: 41,25%')).toBe(true);
  });

  it('[TK12] of another origin nothing is proposed', () => expect(propose({ kind: 'hand' })).toEqual({ title: '', leads: [] }));
});

describe('parties to choose from', () => {
  const parties = [...AGENCIES, { id: 'ubnd-03646', name: 'UBND phường Tô Hiệu', validFrom: null, validTo: null, successors: [] }];
  const names = (typed: string, taken: string[] = []) => partyChoices(parties, TODAY, typed, taken).offered.map(({ name }) => name);

  it('[TK10] are found without accents, those that begin with it first; none that has ended, and none twice', () => {
    expect(names('to hieu')).toEqual(['UBND phường Tô Hiệu']);
    expect(names('so')).not.toContain('Sở Thông tin và Truyền thông');
    expect(names('so y te', ['Sở Y tế'])).toEqual([]);
  });
});
