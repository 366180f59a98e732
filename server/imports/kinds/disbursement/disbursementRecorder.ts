import { sql } from 'kysely';
import * as z from 'zod/mini';
import { PLAN_MONTHS } from '../../../../contract/rules/disbursement';
import { ALLOCATIONS, INVESTMENT_TABLES, MONTHS, PROJECTS } from '../../../ingest/money/investmentTables';
import { newerRows } from '../../../ingest/money/takeBack';
import { recordInvestment } from '../../../ingest/recordInvestment';
import { takeBackInvestment } from '../../../ingest/takeBackInvestment';
import type { AllocationRow, MonthRow, ProjectRow } from '../../../sources/money/investmentRows';
import { bigintColumn } from '../../../store/rows/columns';
import { FROM_START } from '../fromStart';
import { readSaidOf } from '../observations/readSaidOf';
import type { Recorder } from '../recorder';
import { allocationPlace, monthPlace, type Ready } from './ready';

const changedMonth = z.object({ year: z.int(), project: z.string(), capital_source: z.string(), month: z.int() });
const changedAllocation = z.object({ year: z.int(), project: z.string(), capital_source: z.string(), decided_on: z.string() });
const revisionRow = z.object({ revision: bigintColumn });
const planMonth = (month: number): string => (month === PLAN_MONTHS ? 'tháng 01 năm sau' : `tháng ${month}`);

const wordsOf = (table: string, key: Record<string, unknown>): string => {
  if (table === MONTHS.name) {
    const { project, year, month } = changedMonth.parse(key);
    return `${project} ${planMonth(month)}, kế hoạch ${year}`;
  }
  if (table === PROJECTS.name) return `dự án ${z.object({ code: z.string() }).parse(key).code}`;
  const { year, project } = z.object({ year: z.int(), project: z.optional(z.string()) }).parse(key);
  return `kế hoạch vốn ${year}${project === undefined ? '' : ` của ${project}`}`;
};

/** Rows of disbursement come in through `recordInvestment` into the actual ledger, and are taken back by `takeBackInvestment`. */
export const disbursementRecorder: Recorder<Ready> = {
  record: async (view, pieces, { file }) => {
    // A project is told anew by each row that changes it: the last says all.
    const projects = new Map<string, ProjectRow>();
    const allocations = new Map<string, AllocationRow>();
    const months: MonthRow[] = [];
    for await (const piece of pieces)
      for (const { project, allocation, month } of piece) {
        if (project) projects.set(project.code, project);
        if (allocation)
          allocations.set(allocationPlace(allocation.year, allocation.project, allocation.capitalSource, allocation.decidedOn), allocation);
        if (month) months.push(month);
      }
    const rows = { projects: [...projects.values()], allocations: [...allocations.values()], months };
    return (await recordInvestment(view, rows, { ledger: 'actual', importId: file })).added;
  },
  movedSince: async (db, since) => {
    // What rows are judged by: the areas, and what each project is.
    const { rows: defined } = await sql`select 1 from area where revision > ${since}
      union all select 1 from investment_project where ledger = 'actual' and revision > ${since} limit 1`.execute(db);
    if (defined.length > 0) return { definitions: true, places: [] };
    const { rows: months } = await sql`select distinct year, project, capital_source, month from investment_month
      where ledger = 'actual' and revision > ${since}`.execute(db);
    const { rows: plans } =
      await sql`select distinct year, project, capital_source, decided_on::text as decided_on from investment_allocation
      where ledger = 'actual' and revision > ${since}`.execute(db);
    // A month is judged by all the months and the plan of its line.
    const linesOf = (rows: readonly { year: number; project: string; capital_source: string }[]): string[] =>
      rows.flatMap(({ year, project, capital_source }) =>
        Array.from({ length: PLAN_MONTHS }, (_, index) => monthPlace(year, project, capital_source, index + 1)),
      );
    const changed = plans.map((row) => changedAllocation.parse(row));
    return {
      definitions: false,
      places: [
        ...new Set([
          ...linesOf(months.map((row) => changedMonth.parse(row))),
          ...linesOf(changed),
          ...changed.map(({ year, project, capital_source, decided_on }) => allocationPlace(year, project, capital_source, decided_on)),
        ]),
      ],
    };
  },
  newerThan: async (db, revision, limit) => {
    const found: string[] = [];
    for (const table of INVESTMENT_TABLES)
      for (const row of await newerRows({ db }, table, revision, limit))
        found.push(`${wordsOf(table.name, row.key)} (phiên bản ${row.revision})`);
    // A figure that was told from the start of the year was worked out from the months before it.
    const { rows } = await sql`select distinct on (n.project, n.capital_source) n.year, n.project, n.capital_source, n.month, n.revision
      from investment_month o join investment_month n on n.ledger = o.ledger and n.year = o.year and n.project = o.project
        and n.capital_source = o.capital_source and n.month > o.month and n.revision > o.revision and n.source like ${`%${FROM_START}`}
        and n.disbursed is not null
      where o.revision = ${revision} and not exists (select 1 from investment_month l where l.ledger = n.ledger and l.year = n.year
        and l.project = n.project and l.capital_source = n.capital_source and l.month = n.month and l.revision > n.revision)
      order by n.project, n.capital_source, n.month limit ${limit}`.execute(db);
    for (const row of rows)
      found.push(`${wordsOf(MONTHS.name, changedMonth.parse(row))}, tính từ lũy kế (phiên bản ${revisionRow.parse(row).revision})`);
    // A project that others have money of cannot be taken away from under it.
    const standing = (table: string, key: string, figure: string) => sql`select s.revision from (
        select distinct on (year, capital_source, ${sql.ref(key)}) * from ${sql.table(table)} where ledger = p.ledger and project = p.code
        order by year, capital_source, ${sql.ref(key)}, revision desc) s
      where ${sql.ref(figure)} is not null and revision > p.revision and import_id is distinct from p.import_id`;
    const { rows: used } = await sql`select distinct on (p.code) p.code as project, m.revision from investment_project p
      cross join lateral (${standing(MONTHS.name, 'month', 'disbursed')} union all ${standing(ALLOCATIONS.name, 'decided_on', 'amount')}) m
      where p.revision = ${revision} and (select b.body from investment_project b where b.ledger = p.ledger and b.code = p.code
        and b.revision < p.revision order by b.revision desc limit 1) is null
      order by p.code limit ${limit}`.execute(db);
    for (const row of used) {
      const { project } = z.object({ project: z.string() }).parse(row);
      found.push(`${project} đã có số liệu khác (phiên bản ${revisionRow.parse(row).revision})`);
    }
    return [...new Set(found)].slice(0, limit);
  },
  attachedTo: readSaidOf,
  restore: takeBackInvestment,
};
