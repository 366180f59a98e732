import type { GroupEndpoint, PartSource } from './endpoints';
import type { UnitAnswer } from './groupShape';
import type { PortalRow } from './portalRow';

type Part = PortalRow['parts'][number];
const numberAt = (row: UnitAnswer, field: string): number | null => {
  const value = row[field];
  return typeof value === 'number' ? value : null;
};
/** The score of the whole group, as delivered. */
const groupScoreOf = ({ totalScore, score }: UnitAnswer): number | null => totalScore ?? score ?? null;

const partOf = (row: UnitAnswer, source: PartSource): Part | null => {
  if ('metric' in source) {
    const metric = row.metrics?.find(({ code }) => code === source.metric);
    if (!metric) return null;
    const { numerator, denominator, score, dataQualityStatus } = metric;
    return { part: source.part, numerator, denominator, official: score, flags: dataQualityStatus ? [dataQualityStatus] : [] };
  }
  return {
    part: source.part,
    numerator: source.counts ? numberAt(row, source.counts.numerator) : null,
    denominator: source.counts ? numberAt(row, source.counts.denominator) : null,
    official: source.isWholeGroup ? groupScoreOf(row) : null,
    flags: [],
  };
};

/** What the answer of a group tells of one unit: null stays null, and no score is worked out. */
export const readUnit = (endpoint: GroupEndpoint, row: UnitAnswer): PortalRow => ({
  department: row.departmentId,
  name: row.departmentName,
  groups: { [endpoint.group]: groupScoreOf(row) },
  parts: endpoint.parts.flatMap((source) => partOf(row, source) ?? []),
});
