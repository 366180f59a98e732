import { expect, it } from 'vitest';
import { describeFall, describeJump } from './compareFigures';

const money = (now: number, former: number) => describeJump(now, former, { unit: 'tỷ đồng', of: 'kỳ 2026-01' });
const share = (now: number, former: number) => describeJump(now, former, { unit: '%', of: 'số đang có' });

it('[IM12] an amount is looked at from five times the former, from a fifth of it, at 0 and with another sign', () => {
  expect([money(49.9, 10), money(2.1, 10), money(10, 10), money(7, 0)]).toEqual([null, null, null, null]);
  expect(money(50, 10)).toBe('Gấp 5 lần so với kỳ 2026-01 (10 → 50).');
  expect(money(12_345_000, 12_345)).toBe('Gấp 1.000 lần so với kỳ 2026-01 (12.345 → 12.345.000).');
  expect(money(2, 10)).toBe('Chỉ bằng 1/5 so với kỳ 2026-01 (10 → 2).');
  expect(money(0, 10)).toBe('Giảm về 0 so với kỳ 2026-01 (10 → 0).');
  expect(money(-3, 10)).toBe('Đổi dấu so với kỳ 2026-01 (10 → -3).');
});

it('[IM12] a share is looked at from 30 points on, however small it was', () => {
  expect([share(29.9, 0.1), share(70.1, 100)]).toEqual([null, null]);
  expect(share(945, 94.5)).toBe('Tăng 850,5 điểm % so với số đang có (94,5 → 945).');
  expect(share(12, 42)).toBe('Giảm 30 điểm % so với số đang có (42 → 12).');
});

it('[IM12] a cumulative figure may stand still and rise, and is looked at where it falls', () => {
  expect([describeFall(5, 5, { at: 'later', of: '2026-01' }), describeFall(5, 500, { at: 'later', of: '2026-01' })]).toEqual([null, null]);
  expect(describeFall(120, 95, { at: 'later', of: '2026-01' })).toBe('Số lũy kế giảm so với kỳ 2026-01 (120 → 95).');
  expect(describeFall(120, 95, { at: 'earlier', of: '2026-03' })).toBe('Số lũy kế lớn hơn kỳ sau, 2026-03 (120 → 95).');
});
