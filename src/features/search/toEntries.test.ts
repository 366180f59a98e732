import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { anAlarm } from '../../../contract/alarms.fixture';
import { search } from '../../i18n/vi/search';
import { grouped } from './grouped';
import { withRecent } from './recent';
import { toEntries } from './toEntries';

beforeAll(() => i18next.init({ lng: 'vi', resources: { vi: { translation: search } }, interpolation: { escapeValue: false } }));

const nothing = { catalogue: undefined, registers: undefined, sources: undefined, tasks: undefined };
const agency = (id: string, name: string, successors: { id: string; name: string }[] = []) => ({
  id,
  name,
  validFrom: null,
  validTo: null,
  successors,
});

/** A year of one project. */
const bodyOf = (): NonNullable<Parameters<typeof toEntries>[0]['investment']> => ({
  year: 2026,
  years: [2026],
  ledger: 'simulated',
  ledgers: ['simulated'],
  lastMonth: null,
  provisional: false,
  receipt: null,
  owners: [{ code: 'a', name: 'Chủ đầu tư mẫu A', agency: null }],
  sources: [],
  plans: [],
  path: [],
  projects: [
    {
      code: 'DA.001',
      name: 'Dự án mẫu 001',
      owner: 'a',
      group: 'C',
      field: 'giao thông',
      area: null,
      place: null,
      startYear: null,
      endYear: null,
      totalInvestment: null,
      obstacle: null,
    },
  ],
  lines: [],
  published: [],
});

describe('what can be found', () => {
  it('[FN6] is only what the person was given', () => expect(toEntries(nothing, i18next.t)).toEqual([]));

  it('[FN4] leads from a former agency to the one that came after, and says so on both', () => {
    const agencies = [agency('so-khdt', 'Sở Kế hoạch và Đầu tư', [{ id: 'so-tc', name: 'Sở Tài chính' }]), agency('so-tc', 'Sở Tài chính')];
    const entries = toEntries({ ...nothing, registers: { areas: [], agencies } }, i18next.t);
    expect(entries.map(({ title, note, href }) => [title, note, href])).toEqual([
      ['Sở Kế hoạch và Đầu tư', 'nay: Sở Tài chính', '/chuyen-doi-so?agency=so-tc'],
      ['Sở Tài chính', 'trước đây: Sở Kế hoạch và Đầu tư', '/chuyen-doi-so?agency=so-tc'],
      ['Sở Tài chính', 'điểm phục vụ người dân, doanh nghiệp', '/dich-vu-cong/don-vi/co-quan/so-tc'],
    ]);
    expect(entries[1]?.aliases).toContain('Sở Kế hoạch và Đầu tư');
  });

  it('[FN6] has an address for each, which shows it with its filters', () => {
    const indicator = { code: 'GN', name: 'Giải ngân', unit: '%', hasAreas: true };
    const sets = [{ id: 'dau-tu', name: 'Đầu tư công', indicators: [indicator, { ...indicator, code: 'X', hasAreas: false }] }];
    const area = { code: '03979', name: 'Mộc Châu', kind: 'phường', validFrom: '2025-07-01', validTo: null, successors: [] };
    const entries = toEntries({ ...nothing, catalogue: { sets }, registers: { areas: [area], agencies: [] } }, i18next.t);
    expect(entries.map(({ href }) => href)).toEqual([
      '/ban-do?set=dau-tu&ind=GN',
      '/chuyen-doi-so?set=dau-tu&ind=X',
      '/ban-do?area=03979',
      '/dich-vu-cong/don-vi/xa-phuong/03979',
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('[FN6] has the projects of public investment, by name and code, each with its owner and its page', () => {
    const [entry] = toEntries({ ...nothing, investment: bodyOf() }, i18next.t);
    expect(entry).toMatchObject({
      kind: 'project',
      title: 'Dự án mẫu 001',
      note: 'Chủ đầu tư mẫu A',
      aliases: ['DA.001'],
      href: '/dau-tu-cong/du-an/DA.001',
    });
  });
});

describe('the answers', () => {
  it('[FN3] stand in groups, the group of the best answer first', () => {
    const at = (kind: 'area' | 'agency', id: string) => ({ id, kind, title: id });
    const groups = grouped([at('area', '1'), at('agency', '2'), at('area', '3')]);
    expect(groups.map(({ kind, entries }) => [kind, entries.map(({ id }) => id)])).toEqual([
      ['area', ['1', '3']],
      ['agency', ['2']],
    ]);
  });

  it('[FN7] that were chosen are kept, the newest first and none twice', () => {
    expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
    expect(withRecent(['1', '2', '3', '4', '5', '6', '7', '8'], '9')).toEqual(['9', '1', '2', '3', '4', '5', '6', '7']);
  });

  it('finds an open alarm by what it is about and by its rule, and leads to it', () => {
    const about = anAlarm('COD').subject;
    const open = anAlarm('cb-9-1', { subject: { ...about, name: 'COD · Trạm mẫu 05', groupName: 'Trạm mẫu 05' } });
    expect(toEntries({ ...nothing, alarms: { alarms: [open], holds: [] } }, i18next.t)).toEqual([
      {
        id: 'alarm cb-9-1',
        kind: 'alarm',
        title: 'COD · Trạm mẫu 05',
        note: 'Nước thải vượt giấy phép',
        aliases: ['Nước thải vượt giấy phép', 'cb-9-1'],
        href: '/canh-bao?canh-bao=cb-9-1',
      },
    ]);
  });
});
