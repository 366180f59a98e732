import { StatusWord } from '../../ui/StatusWord';
import type { AreaRow } from './model';
import { rowTone } from './wording';

/** A distance from the path, with a sign where it is far behind. */
export const Gap = ({ row, children }: { row: AreaRow; children: string }) => {
  const tone = rowTone(row);
  return tone === null ? <span>{children}</span> : <StatusWord tone={tone}>{children}</StatusWord>;
};
