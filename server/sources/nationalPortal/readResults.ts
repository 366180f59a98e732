import * as z from 'zod/mini';
import { blockedAnswer } from './blockedAnswer';
import { differencesOf, driftWords } from './drift';
import { GROUP_ENDPOINTS } from './endpoints';
import { pagination } from './groupShape';
import { otherPage, otherPeriod } from './otherMeaning';
import type { AskedPeriod } from './portalPeriods';
import type { PortalRow, ReadAnswer } from './portalRow';
import { readUnits } from './readUnits';

const score = z.nullable(z.number());
const unit = z.looseObject({
  departmentId: z.string().check(z.minLength(1)),
  departmentName: z.string().check(z.minLength(1)),
  totalScore: score,
  groupScores: z.optional(z.nullable(z.record(z.string(), score))),
});
const outer = z.looseObject({ evaluation: z.array(z.unknown()), pagination });

const toRow = ({ departmentId, departmentName, totalScore, groupScores }: z.infer<typeof unit>): PortalRow => ({
  department: departmentId,
  name: departmentName,
  total: totalScore,
  // Only the six groups by their codes; what else a unit may have under other names is not guessed at.
  groups: Object.fromEntries(
    GROUP_ENDPOINTS.flatMap(({ group }) => {
      const own = groupScores?.[group];
      return own === undefined ? [] : [[group, own]];
    }),
  ),
  parts: [],
});

export interface ResultsQuestion {
  /** `province`: among all provinces the one; `units`: those under it. */
  of: 'province' | 'units';
  root: string;
  page: number;
}

/** Totals, and groups where they are told; of the other provinces nothing is kept. */
export const readResults = (
  data: unknown,
  period: Pick<AskedPeriod, 'kind' | 'period'>,
  { of, root, page }: ResultsQuestion,
): ReadAnswer => {
  const list = outer.safeParse(data);
  if (!list.success) return blockedAnswer(driftWords([differencesOf(data, list.error)]));
  const other = otherPeriod(list.data, period) ?? otherPage(list.data.pagination, page);
  if (other !== null) return blockedAnswer(other);
  const units = readUnits(unit, list.data.evaluation);
  if (units.isOtherForm) return blockedAnswer(driftWords(units.found));
  const own = units.read.filter(({ departmentId }) => departmentId === root);
  const isBrokenOwn = units.broken.some(({ department }) => department === root);
  // Where the portal does not heed for whom it is asked, the province is missing among all, or stands among its own units.
  if (of === 'province' && own.length === 0 && !isBrokenOwn) return blockedAnswer(`không có đơn vị ${root} trong danh sách`);
  if (of === 'units' && own.length > 0) return blockedAnswer('trả lời của cả nước khi hỏi các đơn vị của tỉnh');
  return {
    rows: (of === 'province' ? own : units.read).map(toRow),
    broken: units.broken.filter(({ department }) => of === 'units' || department === root),
    drift: null,
    isBlocked: false,
    pages: of === 'province' ? 1 : (list.data.pagination?.totalPages ?? null),
  };
};
