import type { Metric } from './metric';

const HEADINGS = ['Phép đo · Measure', 'Trị số · Value', 'Sàn · Floor', 'Tỷ lệ · Ratio', 'Mục tiêu · Aim', 'Đạt · OK'];

/** At most four significant digits: what a noisy machine can answer for. */
const number = (value: number | null): string =>
  value === null
    ? '–'
    : Number.isFinite(value)
      ? Number(value.toPrecision(value >= 1000 ? 6 : 4)).toLocaleString('vi-VN')
      : 'không đo được';

const cells = ({ name, value, unit, floor, ratio, aim, ok }: Metric): string[] => [
  name,
  `${number(value)} ${unit}`.trim(),
  number(floor),
  number(ratio),
  aim ?? '–',
  ok === null ? '–' : ok ? '✔' : '✘',
];

/** The metrics as a table of text, its columns aligned, notes beneath their rows. */
export const textTable = (metrics: readonly Metric[]): string => {
  const rows = [HEADINGS, ...metrics.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const body = metrics.flatMap((each) => [line(cells(each)), ...(each.note ? [`    ↳ ${each.note}`] : [])]);
  return [line(HEADINGS), widths.map((width) => '─'.repeat(width)).join('  '), ...body].join('\n');
};

/** The metrics as a Markdown table, notes in a last column. */
export const markdownTable = (metrics: readonly Metric[]): string => {
  const row = (of: readonly string[]) => `| ${of.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const headings = [...HEADINGS, 'Ghi chú · Note'];
  return [row(headings), row(headings.map(() => '---')), ...metrics.map((each) => row([...cells(each), each.note ?? '']))].join('\n');
};
