import { blockedAnswer } from './blockedAnswer';
import { differencesOf, driftWords } from './drift';
import type { GroupEndpoint } from './endpoints';
import { FAMILIAR_FIELDS, groupShape, unitShape } from './groupShape';
import { otherMaxima, otherMetrics, otherPage, otherPeriod } from './otherMeaning';
import type { AskedPeriod } from './portalPeriods';
import type { ReadAnswer } from './portalRow';
import { readUnit } from './readUnit';
import { readUnits } from './readUnits';

const joined = (parts: readonly (string | null)[]): string | null => parts.filter((part) => part !== null).join('; ') || null;

export interface GroupQuestion {
  endpoint: GroupEndpoint;
  period: Pick<AskedPeriod, 'kind' | 'period'>;
  /** The unit that was asked for. */
  department: string;
  page: number;
}

/**
 * The answer of one group. A form that changed is told and, where a figure could be meant otherwise, nothing of the answer is taken; a
 * unit without a field that the others have is set aside alone, [DV7].
 */
export const readGroup = ({ endpoint, period, department, page }: GroupQuestion, data: unknown): ReadAnswer => {
  const outer = groupShape[endpoint.shape].safeParse(data);
  if (!outer.success) return blockedAnswer(driftWords([differencesOf(data, outer.error)]));
  const [first, rest] =
    endpoint.shape === 'metrics' ? [outer.data['overview'], outer.data['evaluation']] : [outer.data['parent'], outer.data['children']];
  const shape = unitShape(endpoint);
  const root = shape.safeParse(first);
  const ofRoot = differencesOf(first, root.error, FAMILIAR_FIELDS);
  if (!root.success) return blockedAnswer(driftWords([ofRoot]));
  const metrics = otherMetrics(endpoint, root.data);
  const { pagination } = outer.data;
  const wrong = joined([
    otherPeriod(outer.data, period),
    root.data.departmentId === department ? null : `trả lời của đơn vị khác (${root.data.departmentId})`,
    otherMaxima(endpoint, root.data),
    metrics.gone,
    otherPage(pagination, page),
  ]);
  if (wrong !== null) return blockedAnswer(joined([wrong, metrics.added, driftWords([ofRoot])]));
  const units = readUnits(shape, Array.isArray(rest) ? rest : [], FAMILIAR_FIELDS);
  if (units.isOtherForm) return blockedAnswer(driftWords([ofRoot, ...units.found]));
  const added = [ofRoot, ...units.found].map((found) => ({ ...found, missing: [], retyped: [] }));
  return {
    // The unit asked for heads every page.
    rows: [...(page === 1 ? [root.data] : []), ...units.read].map((unit) => readUnit(endpoint, unit)),
    broken: units.broken,
    drift: joined([metrics.added, driftWords(added)]),
    isBlocked: false,
    pages: pagination?.totalPages ?? null,
  };
};
