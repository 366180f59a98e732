/** Amounts that are so many times the former, or so small a part of it, are to be looked at. */
export const JUMP_FACTOR = 5;
/** Shares that move by so many points are to be looked at. */
export const JUMP_POINTS = 30;

const shown = (value: number): string => value.toLocaleString('vi', { maximumFractionDigits: 6 });
const times = (factor: number): string => factor.toLocaleString('vi', { maximumFractionDigits: factor < 10 ? 1 : 0 });

/**
 * What a person should look at where a figure is far from the former one of its place, in Vietnamese; null where it is not far: an
 * amount at least `JUMP_FACTOR` times it, at most that part of it, or of another sign; a share `JUMP_POINTS` points away.
 */
export const describeJump = (now: number, former: number, { unit, of }: { unit: string; of: string }): string | null => {
  const told = `${of} (${shown(former)} → ${shown(now)})`;
  if (unit.startsWith('%')) {
    const points = Math.abs(now - former);
    return points < JUMP_POINTS ? null : `${now > former ? 'Tăng' : 'Giảm'} ${shown(Number(points.toFixed(2)))} điểm % so với ${told}.`;
  }
  if (former === 0 || now === former) return null;
  if (now === 0) return `Giảm về 0 so với ${told}.`;
  const ratio = now / former;
  if (ratio < 0) return `Đổi dấu so với ${told}.`;
  if (ratio >= JUMP_FACTOR) return `Gấp ${times(ratio)} lần so với ${told}.`;
  return ratio <= 1 / JUMP_FACTOR ? `Chỉ bằng 1/${times(1 / ratio)} so với ${told}.` : null;
};

/** Why a cumulative figure is to be looked at beside the one before it in its year; null where it has not fallen. */
export const describeFall = (earlier: number, later: number, { at, of }: { at: 'earlier' | 'later'; of: string }): string | null => {
  if (later >= earlier) return null;
  return at === 'later'
    ? `Số lũy kế giảm so với kỳ ${of} (${shown(earlier)} → ${shown(later)}).`
    : `Số lũy kế lớn hơn kỳ sau, ${of} (${shown(earlier)} → ${shown(later)}).`;
};
