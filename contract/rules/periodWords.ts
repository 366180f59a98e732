const ROMAN = ['I', 'II', 'III', 'IV'];

/** A period as an office writes it: "năm 2026", "6 tháng đầu năm 2026", "quý III/2026", "tháng 10/2026", "22/11/2026"; anything else as it came. */
export const periodWords = (period: string): string => {
  const [, year = '', part = '', day] = /^(\d{4})(?:-([HQ]?\d{1,2}))?(?:-(\d{2}))?$/.exec(period) ?? [];
  if (year === '') return period;
  if (day !== undefined) return `${day}/${part}/${year}`;
  if (part === '') return `năm ${year}`;
  if (part.startsWith('H')) return part === 'H1' ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`;
  return part.startsWith('Q') ? `quý ${ROMAN[Number(part.slice(1)) - 1] ?? part}/${year}` : `tháng ${part}/${year}`;
};
