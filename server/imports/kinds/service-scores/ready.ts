import * as z from 'zod/mini';
import { scoreRow } from '../../../sources/services/scoreRows';

const { unit, periodKind, period, seenOn, total, parts, provenance, source, observedAt } = scoreRow.shape;
const told = { unit, periodKind, period, seenOn, provenance, source, observedAt };

/** What is kept of a row between check and apply: one score of a snapshot. */
export const ready = z.discriminatedUnion('of', [
  z.object({ of: z.literal('total'), score: total, ...told }),
  z.object({ of: z.literal('group'), group: z.string(), score: total, ...told }),
  z.object({ of: z.literal('part'), part: parts.def.element, ...told }),
]);
export type Ready = z.infer<typeof ready>;

/** Whose snapshots of which period: a sighting is judged by all of them. */
export const periodPlace = ({ unit: of, period: at }: Pick<Ready, 'unit' | 'period'>): string => JSON.stringify([of, at]);
/** Where a row stands in its snapshot. */
export const itemOf = (row: Ready): string =>
  row.of === 'total' ? 'total' : row.of === 'group' ? `group:${row.group}` : `part:${row.part.part}`;
export const placeOf = (row: Ready): string => JSON.stringify([row.unit, row.period, row.seenOn, itemOf(row)]);
