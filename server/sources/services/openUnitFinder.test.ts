import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../contract/agencies';
import type { Area } from '../../../contract/areas';
import { openUnitFinder } from './openUnitFinder';

const agency = (id: string, name: string, successors: string[] = [], more: Partial<Agency> = {}): Agency => ({
  id,
  name,
  validFrom: null,
  validTo: null,
  successors: successors.map((next) => ({ id: next, name: next })),
  ...more,
});
const area = (code: string, name: string, validFrom: string, validTo: string | null = null, successors: string[] = []): Area => ({
  code,
  name,
  kind: 'xã',
  validFrom,
  validTo,
  successors: successors.map((next) => ({ code: next, name: next })),
});
const find = openUnitFinder({
  agencies: [
    agency('so-noi-vu', 'Sở Nội vụ'),
    agency('so-tttt', 'Sở Thông tin và Truyền thông', ['so-khcn']),
    agency('so-khcn', 'Sở Khoa học và Công nghệ'),
    agency('so-y-te', 'Sở Y tế'),
    agency('so-ldtbxh', 'Sở Lao động', ['so-noi-vu', 'so-y-te']),
    agency('so-cu', 'Sở Cũ', ['so-giua'], { validTo: '2024-01-01' }),
    agency('so-giua', 'Sở Giữa', ['so-noi-vu'], { validFrom: '2024-01-01', validTo: '2025-03-01' }),
    agency('vong-1', 'Vòng 1', ['vong-2'], { validTo: '2024-01-01' }),
    agency('vong-2', 'Vòng 2', ['vong-1'], { validTo: '2024-01-01' }),
  ],
  areas: [
    area('03646', 'Phường Tô Hiệu', '2025-07-01'),
    area('03646', 'Phường Tô Hiệu cũ', '2000-01-01', '2025-07-01', ['03646']),
    area('03700', 'Xã Chia', '2000-01-01', '2025-07-01', ['03646', '03800']),
    area('03701', 'Xã Gộp', '2000-01-01', '2025-07-01', ['03800']),
    area('03702', 'Xã Mất', '2000-01-01', '2025-07-01'),
    area('03800', 'Xã Mường La', '2025-07-01'),
    area('03801', 'Xã Mường Lạ', '2025-07-01'),
    area('03900', 'Xã Trùng', '2025-07-01'),
    area('03901', 'Xã Trùng', '2025-07-01'),
  ],
});
const unit = (words: string, period = '2026-03') => {
  const found = find(words, period);
  return 'wrong' in found ? found.wrong : `${found.unit}${found.formerly === null ? '' : ` < ${found.formerly}`}`;
};

describe('the unit that words name', () => {
  it('[DV6] is found by id, by code with or without its zeros, by whole name, and the province by its own', () => {
    const forms = [
      'so-noi-vu',
      'agency:so-noi-vu',
      'SỞ  NỘI VỤ',
      '03646',
      '3646',
      'area:03646',
      'UBND phường Tô Hiệu',
      'UBND tỉnh Sơn La',
      'Toàn tỉnh',
    ];
    expect(forms.map((words) => unit(words))).toEqual([
      ...Array<string>(3).fill('agency:so-noi-vu'),
      ...Array<string>(4).fill('area:03646'),
      ...Array<string>(2).fill('province:tinh'),
    ]);
  });
  it('[DV6] is told by its accents, and by its code where two bear one name', () => {
    expect([unit('Xã Mường La'), unit('Xã Mường Lạ')]).toEqual(['area:03800', 'area:03801']);
    expect(unit('Xã Trùng')).toMatch(/nhiều đơn vị "Xã Trùng".*03900.*03901/);
    expect(unit('Xã Mường')).toMatch(/Không có đơn vị "Xã Mường"/);
  });
  it('[DV6] that no longer stood in the period gives way to its one successor, however many steps on, and stands in its own time', () => {
    expect(unit('so-tttt')).toBe('agency:so-khcn < Sở Thông tin và Truyền thông');
    expect([unit('so-cu', '2023'), unit('so-cu', '2024-06'), unit('so-cu')]).toEqual([
      'agency:so-cu',
      'agency:so-giua < Sở Cũ',
      'agency:so-noi-vu < Sở Cũ',
    ]);
    expect([unit('03701', '2025-06'), unit('03701', '2025-07')]).toEqual(['area:03701', 'area:03800 < Xã Gộp']);
    // The code is borne by another now: the name says which.
    expect([unit('03646', '2025-06'), unit('03646', '2025-07'), unit('Phường Tô Hiệu cũ')]).toEqual([
      'area:03646',
      'area:03646',
      'area:03646 < Phường Tô Hiệu cũ',
    ]);
  });
  it('[DV6] is refused with what to do where it has several successors, none, a circle of them, or did not stand yet', () => {
    expect(unit('so-ldtbxh')).toMatch(
      /^Sở Lao động đã kết thúc hoạt động, có nhiều đơn vị kế thừa: Sở Nội vụ \(so-noi-vu\), Sở Y tế \(so-y-te\)/,
    );
    expect(unit('Xã Chia')).toMatch(/^Xã Chia kết thúc ngày 01\/07\/2025, có nhiều đơn vị kế thừa/);
    expect(unit('Xã Mất')).toMatch(/chưa ghi đơn vị kế thừa trong kỳ 2026-03/);
    expect(unit('vong-1')).toMatch(/chưa ghi đơn vị kế thừa/);
    expect(unit('Xã Mường La', '2025-06')).toMatch(/chỉ có từ ngày 01\/07\/2025, kỳ 2025-06 trước ngày đó/);
    expect(unit('03646', '2025')).toMatch(/nhiều đơn vị "03646" trong kỳ 2025/);
  });
});
