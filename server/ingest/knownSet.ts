import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../store/store';
import { setHead, type IndicatorPlan, type SetHead } from './indicatorPlan';

interface Span {
  validFrom: string | null;
  validTo: string | null;
}

/** What a plan may refer to: what the store holds, with what the plan itself adds. */
export interface KnownSet {
  groups: ReadonlySet<string>;
  bases: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  /** dimension → member → when it stood. */
  members: ReadonlyMap<string, ReadonlyMap<string, readonly Span[]>>;
}

const headRow = z.object({ head: setHead, recorder: z.string() });
/** The newest head of a set and who recorded it, or null. */
export const readHead = async (db: Db, set: string): Promise<z.infer<typeof headRow> | null> => {
  const { rows } = await sql`select head, recorder from indicator_set_version where set_id = ${set} order by revision desc limit 1`.execute(
    db,
  );
  return rows[0] ? headRow.parse(rows[0]) : null;
};

const codeRow = z.object({ code: z.string() });
const memberRow = z.object({
  dimension: z.string(),
  code: z.string(),
  valid_from: z.nullable(z.string()),
  valid_to: z.nullable(z.string()),
});

/** Reads what the set and the registers hold, as they would be with `plan`. */
export const readKnown = async (db: Db, plan: IndicatorPlan, head: SetHead | null): Promise<KnownSet> => {
  const { rows: codes } = await sql`select distinct code from indicator where set_id = ${plan.set.id}`.execute(db);
  const { rows: registered } = await sql`
    select 'agency' as dimension, id as code, valid_from::text as valid_from, valid_to::text as valid_to from (select distinct on (id) * from agency order by id, revision desc) a
    union all select 'area', code, valid_from::text, valid_to::text
      from (select distinct on (code, valid_from) * from area order by code, valid_from, revision desc) b`.execute(db);
  const members = new Map<string, Map<string, Span[]>>([
    ['agency', new Map()],
    ['area', new Map()],
  ]);
  const add = (dimension: string, code: string, span: Span) => {
    const ofDimension = members.get(dimension) ?? new Map<string, Span[]>();
    ofDimension.set(code, [...(ofDimension.get(code) ?? []), span]);
    members.set(dimension, ofDimension);
  };
  const agencies = plan.agencies ?? [];
  const areas = (plan.areas ?? []).map((each) => ({ ...each, validTo: each.validTo ?? null }));
  for (const row of registered.map((each) => memberRow.parse(each))) {
    const restated =
      row.dimension === 'agency'
        ? agencies.some(({ id }) => id === row.code)
        : areas.some(({ code, validFrom }) => code === row.code && validFrom === row.valid_from);
    if (!restated) add(row.dimension, row.code, { validFrom: row.valid_from, validTo: row.valid_to });
  }
  for (const { id, validFrom, validTo } of agencies) add('agency', id, { validFrom, validTo });
  for (const { code, validFrom, validTo } of areas) add('area', code, { validFrom, validTo });
  for (const dimension of head?.dimensions ?? []) {
    for (const { code, validTo } of dimension.members) add(dimension.code, code, { validFrom: null, validTo });
  }
  return {
    groups: new Set(head?.groups.map(({ code }) => code)),
    bases: new Set(head?.bases.map(({ id }) => id)),
    indicators: new Set([...codes.map((row) => codeRow.parse(row).code), ...(plan.indicators ?? []).map(({ code }) => code)]),
    members,
  };
};
