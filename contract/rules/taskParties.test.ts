import { describe, expect, it } from 'vitest';
import type { Area } from '../areas';
import { committeeArea, findTaskParty, taskParties } from './taskParties';

const area = (code: string, name: string, validFrom: string, more: Partial<Area> = {}): Area => ({
  code,
  name,
  kind: 'phường',
  validFrom,
  validTo: null,
  successors: [],
  ...more,
});
const AGENCY = { id: 'so-y-te', name: 'Sở Y tế', validFrom: null, validTo: null, successors: [] };

describe('who can be charged with a task', () => {
  it('[TK10] are the agencies, and the committee of every commune under its own name', () => {
    const parties = taskParties([AGENCY], [area('03646', 'Phường Tô Hiệu', '2025-07-01'), area('14', 'Tỉnh Sơn La', '1976-01-01')]);
    expect(parties.map(({ id, name }) => [id, name])).toEqual([
      ['so-y-te', 'Sở Y tế'],
      ['ubnd-03646', 'UBND phường Tô Hiệu'],
    ]);
  });

  it('[TK10] of a code that was used again it is the newest bearer; one that ended names who came after it', () => {
    const find = findTaskParty({
      agencies: [],
      areas: [
        area('03646', 'Phường Tô Hiệu', '2025-07-01'),
        area('03646', 'Phường Tô Hiệu cũ', '2000-01-01', { validTo: '2025-07-01' }),
        area('03649', 'Phường Quyết Thắng', '2000-01-01', {
          validTo: '2025-07-01',
          successors: [{ code: '03646', name: 'Phường Tô Hiệu' }],
        }),
      ],
    });
    expect(find('ubnd-03646')).toMatchObject({ name: 'UBND phường Tô Hiệu', validTo: null });
    expect(find('ubnd-03649')?.successors).toEqual([{ id: 'ubnd-03646', name: 'UBND phường Tô Hiệu' }]);
  });

  it('[TK10] a party tells of which unit it is the committee, and an agency that it is none', () => {
    expect([committeeArea('ubnd-03646'), committeeArea('so-y-te'), committeeArea('ubnd-tinh')]).toEqual(['03646', null, null]);
  });
});
