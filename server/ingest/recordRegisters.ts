import { sql } from 'kysely';
import type { WriteView } from '../store/store';
import type { IndicatorPlan } from './indicatorPlan';

/** Adds what is new of agencies and areas as a revision of their registers; answers how many rows of each that were. */
export const recordRegisters = async (
  { db, revision }: Pick<WriteView, 'db' | 'revision'>,
  plan: IndicatorPlan,
): Promise<{ agencies: number; areas: number }> => {
  const { rows: agencies } = await sql`
    insert into agency (id, name, successors, valid_from, valid_to, revision)
    select g.id, g.name, g.successors, g.valid_from, g.valid_to, ${revision}::bigint
    from jsonb_to_recordset(${JSON.stringify(
      (plan.agencies ?? []).map(({ validFrom, validTo, ...rest }) => ({ ...rest, valid_from: validFrom, valid_to: validTo })),
    )}::jsonb) as g(id text, name text, successors jsonb, valid_from date, valid_to date)
    left join lateral (select a.* from agency a where a.id = g.id order by a.revision desc limit 1) k on true
    where k.id is null or (k.name, k.successors, k.valid_from, k.valid_to) is distinct from (g.name, g.successors, g.valid_from, g.valid_to)
    returning id`.execute(db);
  const { rows: areas } = await sql`
    insert into area (code, name, kind, body, valid_from, valid_to, successors, revision)
    select g.code, g.name, g.kind, g.body, g.valid_from, g.valid_to, g.successors, ${revision}::bigint
    from jsonb_to_recordset(${JSON.stringify(
      (plan.areas ?? []).map(({ code, name, kind, validFrom, validTo = null, successors = [], ...body }) => ({
        code,
        name,
        kind,
        body,
        successors,
        valid_from: validFrom,
        valid_to: validTo,
      })),
    )}::jsonb) as g(code text, name text, kind text, body jsonb, valid_from date, valid_to date, successors jsonb)
    left join lateral (select a.* from area a where a.code = g.code and a.valid_from = g.valid_from order by a.revision desc limit 1) k on true
    where k.code is null or (k.name, k.kind, k.body, k.valid_to, k.successors) is distinct from (g.name, g.kind, g.body, g.valid_to, g.successors)
    returning code`.execute(db);
  return { agencies: agencies.length, areas: areas.length };
};
