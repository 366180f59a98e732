/** Plainly invented names, some longer than any office would choose. */
export const LONG =
  'Ban Quản lý dự án mẫu đầu tư xây dựng các công trình giao thông, nông nghiệp, hạ tầng kỹ thuật và phát triển đô thị số 017';
export const sampleName = (index: number): string =>
  index % 13 === 7 ? `${LONG} (${index + 1})` : `Chủ đầu tư mẫu ${String(index + 1).padStart(2, '0')}`;

/** The same figures at each run. */
export const wave = (index: number, of = 100): number => Math.round((Math.sin(index * 12.9898) * 0.5 + 0.5) * of * 10) / 10;
