import { writeFileSync } from 'node:fs';
import type { machine } from './machine';
import type { Metric } from './metric';
import { markdownTable } from './table';

/** Writes the results of a full run as a page of the documentation. */
export const writeReport = (
  path: string,
  { date, node, platform, cores, cpu, memoryGb, load }: ReturnType<typeof machine>,
  results: readonly { title: string; metrics: readonly Metric[] }[],
): void => {
  const head = [
    '# Đo hiệu năng · Bench',
    '',
    'Do `npm run bench` sinh ra; không sửa tay. Written by `npm run bench`; do not edit.',
    '',
    `${date} · Node ${node} · ${platform} · ${cores} × ${cpu} · ${memoryGb} GB · load ${load} khi bắt đầu`,
    '',
    'Mỗi trị số đứng cạnh *sàn* của nó: cùng byte, cùng máy, cùng lượt chạy, không có gì khác. `feed.x.1` là 1 kết nối, `.32` là 32 kết nối.',
  ];
  const sections = results.map(({ title, metrics }) => `\n## ${title}\n\n${markdownTable(metrics)}`);
  writeFileSync(path, `${head.join('\n')}\n${sections.join('\n')}\n`);
};
