import type { GroupEndpoint } from './endpoints';
import type { UnitAnswer } from './groupShape';
import { timeOf, type AskedPeriod } from './portalPeriods';

/** An answer that names another period than it was asked for: the portal names none today, and may contradict one tomorrow. */
export const otherPeriod = (data: Record<string, unknown>, period: Pick<AskedPeriod, 'kind' | 'period'>): string | null => {
  const wrong = Object.entries(timeOf(period)).filter(([name, value]) => data[name] !== undefined && data[name] !== value);
  return wrong.length === 0 ? null : `trả lời của kỳ khác (${wrong.map(([name]) => `${name} = ${String(data[name])}`).join(', ')})`;
};

/** The maxima are part of the formula: where they moved, the scores mean something else. */
export const otherMaxima = ({ group, groupMax, parts }: GroupEndpoint, root: UnitAnswer): string | null => {
  const max = root.totalMaxScore ?? root.maxScore ?? groupMax;
  const moved = parts.flatMap((part) => {
    const own = 'metric' in part ? (root.metrics?.find(({ code }) => code === part.metric)?.maxScore ?? part.max) : part.max;
    return own === part.max ? [] : [`${part.part} ${part.max} → ${own}`];
  });
  if (max !== groupMax) moved.unshift(`${group} ${groupMax} → ${max}`);
  return moved.length === 0 ? null : `điểm tối đa thay đổi: ${moved.join(', ')}`;
};

/** Metrics of the unit asked for that are gone, or that nobody knows. */
export const otherMetrics = (
  { parts, unscored }: GroupEndpoint,
  { metrics = [] }: UnitAnswer,
): { gone: string | null; added: string | null } => {
  const told = metrics.map(({ code }) => code);
  const known = parts.flatMap((part) => ('metric' in part ? [part.metric] : []));
  const gone = known.filter((code) => !told.includes(code));
  const added = told.filter((code) => !known.includes(code) && !unscored.includes(code));
  return {
    gone: gone.length === 0 ? null : `thiếu chỉ số ${gone.join(', ')}`,
    added: added.length === 0 ? null : `có chỉ số chưa biết ${added.join(', ')}`,
  };
};

/** An answer that is of another page than was asked for; one that speaks of no pages is whole. */
export const otherPage = (pagination: { currentPage: number } | undefined, page: number): string | null =>
  pagination && pagination.currentPage !== page ? `trả lời trang ${pagination.currentPage} khi hỏi trang ${page}` : null;
