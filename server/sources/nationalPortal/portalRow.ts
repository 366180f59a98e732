import * as z from 'zod/mini';
import { scoreRow } from '../services/scoreRows';

const { parts, groups, total } = scoreRow.shape;

/** What one answer tells of one unit of the portal; what it does not speak of is left out. */
export const portalRow = z.object({
  department: z.string(),
  name: z.string(),
  /** Of the whole, where the answer speaks of it. */
  total: z.optional(total),
  groups,
  parts,
});
export type PortalRow = z.infer<typeof portalRow>;

/** One answer, read. */
export interface ReadAnswer {
  rows: PortalRow[];
  /** Units that do not have the form of the others: nothing that is told of them in this period is taken. */
  broken: { department: string; raw: unknown; reason: string }[];
  /** What changed in the form of the answers, in words; null: nothing. */
  drift: string | null;
  /** The change leaves the answer without a sure meaning: nothing of it is taken. */
  isBlocked: boolean;
  /** How many pages there are; null where the answer does not say. */
  pages: number | null;
}
