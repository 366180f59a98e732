import type { FoundUnit } from '../services/openUnitFinder';
import type { ScoreRow } from '../services/scoreRows';
import { GROUP_ENDPOINTS } from './endpoints';
import type { AskedPeriod } from './portalPeriods';
import type { PortalRow, ReadAnswer } from './portalRow';
import type { FindDepartment } from './portalUnits';

/** Set on every part of a group that the portal did not answer, or not to its last page: the reading of that day is partial, [DV7]. */
export const PARTIAL_READING = 'PARTIAL_READING';

/** One answer about a period; not `isWhole`: some of its pages alone. */
export interface GivenAnswer extends Pick<ReadAnswer, 'rows' | 'broken'> {
  question: string;
  isWhole: boolean;
}
export interface DayReading {
  period: AskedPeriod;
  /** The day on which it was read. */
  seenOn: string;
  observedAt: string;
  source: string;
  answers: readonly GivenAnswer[];
}
/** Something that is put aside; `subject` names what it speaks of, whatever it says. */
export interface PortalRefusal {
  subject: string;
  raw: unknown;
  reason: string;
}

/** A later answer does not take away what an earlier one told; the totals come last, and what they say of groups holds. */
const merged = (answers: readonly GivenAnswer[]): Map<string, PortalRow> => {
  const units = new Map<string, PortalRow>();
  const inOrder = answers.toSorted((a, b) => Number(a.question.includes(':')) - Number(b.question.includes(':')));
  for (const row of inOrder.flatMap(({ rows }) => rows)) {
    const known = units.get(row.department);
    const total = row.total === undefined ? known?.total : row.total;
    units.set(row.department, {
      ...row,
      ...(total === undefined ? {} : { total }),
      groups: { ...known?.groups, ...row.groups },
      parts: [...(known?.parts ?? []), ...row.parts],
    });
  }
  return units;
};

const isGroup = (question: string): boolean => GROUP_ENDPOINTS.some(({ name }) => name === question);

/** The groups that are not answered whole; none where the portal offers none for such a period. */
const partialGroups = ({ period, answers }: DayReading) =>
  period.mayBeShut && !answers.some(({ question }) => isGroup(question))
    ? []
    : GROUP_ENDPOINTS.filter(({ name }) => !answers.some((each) => each.question === name && each.isWhole));

/** The parts of such groups of which nothing came for this unit. */
const partialParts = (reading: DayReading, { parts }: PortalRow): ScoreRow['parts'] =>
  partialGroups(reading).flatMap((endpoint) =>
    endpoint.parts
      .filter(({ part }) => parts.every((told) => told.part !== part))
      .map(({ part }) => ({ part, numerator: null, denominator: null, official: null, flags: [PARTIAL_READING] })),
  );

const isSilent = ({ total, groups, parts }: ScoreRow): boolean =>
  total === null &&
  Object.values(groups).every((score) => score === null) &&
  parts.every(({ numerator, denominator, official }) => numerator === null && denominator === null && official === null);

interface Found extends Extract<FoundUnit, { unit: string }> {
  row: PortalRow;
}

/** Of departments that are one unit, the one that bears its name; several that do are nobody's. */
const bearerOf = (same: readonly Found[]): Found | null => {
  const own = same.filter(({ formerly }) => formerly === null);
  const [only, ...others] = own.length > 0 ? own : same;
  return only && others.length === 0 ? only : null;
};

/**
 * What was read of a period on a day, as snapshots of units of the province: null stays null, and nothing is added up. Departments that
 * are no unit, and units whose answer has another form, are put aside.
 */
export const toScoreRows = (
  reading: DayReading,
  find: FindDepartment,
): { rows: ScoreRow[]; refused: PortalRefusal[]; known: string[]; names: Map<string, string> } => {
  const { period, seenOn, observedAt, source, answers } = reading;
  const refused: PortalRefusal[] = answers.flatMap(({ question, broken }) =>
    broken.map(({ department, raw, reason }) => ({
      subject: `${period.period}|${department}`,
      raw,
      reason: `${question}, kỳ ${period.period}: ${reason}`,
    })),
  );
  const isBroken = new Set(answers.flatMap(({ broken }) => broken.map(({ department }) => department)));
  const byUnit = new Map<string, Found[]>();
  const known: string[] = [];
  const names = new Map<string, string>();
  for (const row of merged(answers).values()) {
    if (isBroken.has(row.department)) continue;
    const found = find(row.department, row.name, period.period);
    if ('unit' in found) byUnit.set(found.unit, [...(byUnit.get(found.unit) ?? []), { ...found, row }]);
    else
      refused.push({
        subject: `unit|${row.department}`,
        raw: { department: row.department, name: row.name },
        reason: `${found.wrong} Nếu Cổng gọi tên khác, hãy thêm mã ${row.department} vào data/national-portal-units.json.`,
      });
  }
  const rows = [...byUnit].flatMap(([unit, same]): ScoreRow[] => {
    const bearer = bearerOf(same);
    for (const { row } of same.filter((each) => each !== bearer))
      refused.push({
        subject: `unit|${row.department}`,
        raw: { department: row.department, name: row.name },
        reason: `Nhiều đơn vị của Cổng khớp với cùng một đơn vị của tỉnh (${unit}). Hãy ghi rõ trong data/national-portal-units.json.`,
      });
    if (!bearer) return [];
    const { row } = bearer;
    known.push(row.department);
    names.set(unit, bearer.name);
    return [
      {
        unit,
        periodKind: period.kind,
        period: period.period,
        seenOn,
        total: row.total ?? null,
        groups: row.groups,
        parts: [...row.parts, ...partialParts(reading, row)],
        provenance: 'imported',
        source,
        observedAt,
      },
    ];
  });
  return { rows: rows.filter((row) => !isSilent(row)), refused, known, names };
};
