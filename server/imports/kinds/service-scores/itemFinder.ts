import type { ScoreGroup, ScorePart, Scoring } from '../../../../contract/feeds/services';
import { foldHeader } from '../../cells/foldHeader';

/** What a row is the score of. */
export type Item = { of: 'total' } | { of: 'group'; group: ScoreGroup } | { of: 'part'; part: ScorePart };

const TOTALS = ['tong', 'tongdiem', 'tongcong', 'diemtong', 'diemtonghop', 'toanbo', 'total'];

/** Finds a part, a group or the total of a scoring by its code or whole name, however it is written; undefined where there is none. */
export const openItemFinder = ({ groups, parts }: Scoring): ((words: string) => Item | undefined) => {
  const items = new Map<string, Item>(TOTALS.map((name) => [name, { of: 'total' }]));
  for (const group of groups)
    for (const name of [group.name, `nhom ${group.name}`, group.code]) items.set(foldHeader(name), { of: 'group', group });
  for (const part of parts) for (const name of [part.name, part.code]) items.set(foldHeader(name), { of: 'part', part });
  return (words) => items.get(foldHeader(words));
};
