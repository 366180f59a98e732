import { formatVietnamStamp } from '../../sources/stationFiles/vietnamTime';
import type { StationFile } from '../stationFile';
import { createJudge } from './judgeRow';
import type { Streams } from './openStreams';

type Row = StationFile['rows'][number];

/** The row as it came, or where nobody kept it in the very form of Thông tư 10/2021. */
const rawOf = ({ raw, parameter, value, unit, observedAt, status }: Row): string =>
  raw ?? [parameter, value, unit, formatVietnamStamp(new Date(observedAt)), status].join('\t');

/** Files with what the register says against their rows: those rows are refused, the others stay, [EV1]. */
export const judgeFiles = (files: readonly StationFile[], streams: Streams): StationFile[] => {
  const judge = createJudge(streams);
  return files.map((file) => {
    const refused: { line: number; raw: string; reason: string }[] = [];
    const rows = file.rows.filter((row, index) => {
      const reason = judge(file.station, row);
      if (reason !== null) refused.push({ line: row.line ?? index + 1, raw: rawOf(row), reason });
      return reason === null;
    });
    return refused.length === 0 ? file : { ...file, rows, refused: [...file.refused, ...refused].toSorted((a, b) => a.line - b.line) };
  });
};
