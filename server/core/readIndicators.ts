import { sql } from 'kysely';
import * as z from 'zod/mini';
import { indicator as indicatorSchema, type Indicator } from '../../contract/feeds/indicators';
import type { FEEDS } from '../../contract/feeds/index';
import { ProblemError } from '../../contract/problem';
import { bigintColumn, instant } from '../store/rows/columns';
import type { Db } from '../store/store';

const setRow = z.object({ id: z.string(), name: z.string(), legal_basis: z.string() });
const indicatorRow = z.object({
  code: z.string(),
  no: z.int(),
  name: z.string(),
  unit: z.string(),
  direction: z.string(),
  group_code: z.string(),
  group_name: z.string(),
  assessment: z.nullable(z.string()),
  notes: z.unknown(),
  owner_name: z.nullable(z.string()),
  successor: z.nullable(z.string()),
});
const observationRow = z.object({
  indicator_code: z.string(),
  role: z.string(),
  period: z.string(),
  legal_basis: z.string(),
  revision: bigintColumn,
  value: z.unknown(),
  verbatim: z.nullable(z.string()),
  alignment: z.string(),
  source: z.string(),
  provenance: z.string(),
  observed_at: z.nullable(instant),
  received_at: instant,
});

/** The indicators of `set` as they stood at `revision`. @throws ProblemError `not-found` when there is no such set. */
export const readIndicators = async (db: Db, revision: number, set: string): Promise<z.infer<(typeof FEEDS)['indicators']['body']>> => {
  const { rows: sets } = await sql`select id, name, legal_basis from indicator_set where id = ${set}`.execute(db);
  if (!sets[0]) throw new ProblemError('not-found', `Không có bộ chỉ tiêu "${set}". Hãy chọn một bộ chỉ tiêu trong danh mục.`);
  const head = setRow.parse(sets[0]);
  const { rows: indicators } = await sql`
    select distinct on (i.position, i.code) i.code, i.no, i.name, i.unit, i.direction, i.group_code, g.name as group_name, i.assessment, i.notes,
      a.name as owner_name, (select string_agg(s.name, ', ') from agency s where a.successors ? s.id) as successor
    from indicator i join indicator_group g on g.set_id = i.set_id and g.code = i.group_code
    left join agency a on a.id = i.owner_agency
    where i.set_id = ${set} and i.revision <= ${revision} order by i.position, i.code, i.revision desc`.execute(db);
  const { rows: values } = await sql`
    select distinct on (indicator_code, role, period, legal_basis) indicator_code, role, period, legal_basis, revision, value, verbatim,
      alignment, source, provenance, observed_at, received_at
    from observation where set_id = ${set} and revision <= ${revision}
    order by indicator_code, role, period, legal_basis, revision desc`.execute(db);
  const byCode = new Map<string, z.infer<typeof observationRow>[]>();
  for (const value of values.map((row) => observationRow.parse(row))) {
    byCode.set(value.indicator_code, [...(byCode.get(value.indicator_code) ?? []), value]);
  }
  return {
    set: { id: head.id, name: head.name, legalBasis: head.legal_basis },
    indicators: indicators.map((row) => toIndicator(indicatorRow.parse(row), byCode)),
  };
};

const toIndicator = (row: z.infer<typeof indicatorRow>, byCode: Map<string, z.infer<typeof observationRow>[]>): Indicator =>
  indicatorSchema.parse({
    code: row.code,
    no: row.no,
    name: row.name,
    unit: row.unit,
    direction: row.direction,
    groupCode: row.group_code,
    groupName: row.group_name,
    owner: row.owner_name ? { name: row.owner_name, successor: row.successor } : null,
    assessment: row.assessment,
    notes: row.notes,
    observations: (byCode.get(row.code) ?? []).map((value) => ({
      role: value.role,
      period: value.period,
      value: value.value,
      verbatim: value.verbatim,
      alignment: value.alignment,
      legalBasis: value.legal_basis,
      passport: {
        name: row.name,
        unit: row.unit,
        formula: null,
        numerator: null,
        denominator: null,
        source: value.source,
        owner: row.owner_name,
        period: value.period,
        observedAt: value.observed_at,
        receivedAt: value.received_at,
        revision: value.revision,
        provenance: value.provenance,
        quality: row.notes,
      },
    })),
  });
