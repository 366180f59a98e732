import type { ScoreBody } from '../../../store/rows/storedScores';
import type { Ready } from './ready';

const EMPTY: ScoreBody = { total: null, groups: {}, parts: [] };

/** A snapshot with one row more; what the row does not speak of stays. */
export const withRow = (row: Ready, body: ScoreBody = EMPTY): ScoreBody => {
  if (row.of === 'total') return { ...body, total: row.score };
  if (row.of === 'group') return { ...body, groups: { ...body.groups, [row.group]: row.score } };
  return { ...body, parts: [...body.parts.filter(({ part }) => part !== row.part.part), row.part] };
};

/** What a snapshot says of what a row speaks of; null where it says nothing. */
export const saidIn = (
  body: ScoreBody,
  row: Ready,
): { score: number | null; numerator?: number | null; denominator?: number | null; flags?: readonly string[] } | null => {
  if (row.of === 'total') return body.total === null ? null : { score: body.total };
  if (row.of === 'group') {
    const score = body.groups[row.group] ?? null;
    return score === null ? null : { score };
  }
  const part = body.parts.find((each) => each.part === row.part.part);
  return part ? { score: part.official, numerator: part.numerator, denominator: part.denominator, flags: part.flags } : null;
};

/** How many scores of a snapshot another one has no word of. */
export const missingIn = (body: ScoreBody, before: ScoreBody): number =>
  (before.total !== null && body.total === null ? 1 : 0) +
  Object.entries(before.groups).filter(([code, score]) => score !== null && (body.groups[code] ?? null) === null).length +
  before.parts.filter(({ part }) => !body.parts.some((each) => each.part === part)).length;
