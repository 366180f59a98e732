import { sql } from 'kysely';
import * as z from 'zod/mini';
import { basis } from '../../../contract/feeds/indicators';
import type { ServiceTarget } from '../../../contract/feeds/serviceDossiers';
import { provenance, type Provenance } from '../../../contract/figure';
import type { Ledger } from '../../../contract/money';
import { indicatorValue, type IndicatorValue } from '../../../contract/value';
import { targetBody } from '../../sources/services/dossierRows';
import type { Db } from '../store';

const storedRow = z.object({ body: targetBody, provenance });
export type StoredTarget = z.infer<typeof targetBody> & { provenance: Provenance };

/** Targets of their own table; what is published is in force for either ledger, an invented one for the simulated alone. */
export const readOwnTargets = async (db: Db, revision: number, ledger: Ledger): Promise<StoredTarget[]> => {
  const { rows } = await sql`select body, provenance from (select distinct on (ledger, id) * from service_target
      where (ledger = 'actual' or ledger = ${ledger}) and revision <= ${revision} order by ledger, id, revision desc) t
    where body is not null order by ledger, id`.execute(db);
  return rows.map((row) => storedRow.parse(row)).map(({ body, provenance: of }) => ({ ...body, provenance: of }));
};

const SET = 'cds-2025';
const PERIOD = '2025';
const NO_FIGURE = 'Chưa có số liệu nào trong hệ thống nói về chỉ tiêu này.';
/** The indicators of Phụ lục I that speak of public services: none speaks of a rate of dossiers. */
const NOTES: Readonly<Record<string, string>> = {
  'I.1': 'Nói về thủ tục được cung cấp toàn trình trên thủ tục đủ điều kiện, không nói về hồ sơ.',
  'I.2': NO_FIGURE,
  'I.3': NO_FIGURE,
  'I.4': 'Nói về hồ sơ công việc của cơ quan, không phải hồ sơ thủ tục hành chính. Cấp huyện đã kết thúc hoạt động từ ngày 01/7/2025.',
};
const LEVELS: Readonly<Record<string, ServiceTarget['level']>> = { 'cấp tỉnh': 'province', 'cấp xã': 'commune' };

const planRow = z.object({
  code: z.string(),
  name: z.string(),
  role: z.string(),
  value: indicatorValue,
  act: z.nullable(basis),
});

const stepsOf = (value: IndicatorValue): { level: ServiceTarget['level']; op: ServiceTarget['op']; percent: number }[] => {
  if (value.kind === 'number') return [{ level: 'all', op: 'ge', percent: value.value }];
  if (value.kind === 'bound') return value.op === 'ge' || value.op === 'gt' ? [{ level: 'all', op: value.op, percent: value.value }] : [];
  if (value.kind !== 'vector') return [];
  return value.items.flatMap((item) => {
    const level = LEVELS[item.level];
    return level === undefined ? [] : stepsOf(item.value).map((step) => ({ ...step, level }));
  });
};

/** What Phụ lục I of the plan for 2025 lays down of public services, as the indicator engine holds it. */
const readPlanTargets = async (db: Db, revision: number): Promise<ServiceTarget[]> => {
  const codes = JSON.stringify(Object.keys(NOTES));
  const { rows } =
    await sql`select o.indicator_code as code, i.name, o.role, o.value, (select b from jsonb_array_elements(h.head->'bases') b
      where b->>'id' = o.basis_id limit 1) as act
    from (select distinct on (indicator_code, role, basis_id) * from observation where set_id = ${SET} and period = ${PERIOD}
        and role in ('plan', 'target') and breakdown = '[]'::jsonb and revision <= ${revision}
        and indicator_code in (select jsonb_array_elements_text(${codes}::jsonb)) order by indicator_code, role, basis_id, revision desc) o
    cross join lateral (select name from indicator n where n.set_id = ${SET} and n.code = o.indicator_code and n.revision <= ${revision}
      order by n.revision desc limit 1) i
    cross join lateral (select head from indicator_set_version v where v.set_id = ${SET} and v.revision <= ${revision}
      order by v.revision desc limit 1) h
    where not o.withdrawn order by o.indicator_code, o.role`.execute(db);
  return rows
    .map((row) => planRow.parse(row))
    .flatMap(({ code, name, role, value, act }) =>
      stepsOf(value).map((step) => ({
        id: `${SET}/${code}/${role}/${step.level}`,
        rate: null,
        name,
        ...step,
        basis: act?.name ?? '',
        validFrom: act?.validFrom ?? null,
        validTo: act?.validTo ?? null,
        supersededBy: act?.supersededBy ?? null,
        note: NOTES[code] ?? null,
      })),
    );
};

/** Every target that is shown beside figures of a ledger. */
export const readServiceTargets = async (db: Db, revision: number, ledger: Ledger): Promise<ServiceTarget[]> => [
  ...(await readPlanTargets(db, revision)),
  ...(await readOwnTargets(db, revision, ledger)).map(({ act: _act, provenance: _provenance, ...target }) => target),
];
