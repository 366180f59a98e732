import { sql, type Kysely } from 'kysely';

/**
 * The indicator engine after QCVN 125:2021/BTTTT: registers, sets and definitions get revisions; observations get a
 * breakdown and the act they rest on. What 0001 had stored keeps its revisions. The one set that 0001 could hold is
 * `cds-2025`, whose promises rest on two acts.
 */
const statements = [
  `alter table agency add column revision bigint not null default 0, add column body jsonb not null default '{}'`,
  `alter table agency drop constraint agency_pkey, add primary key (id, revision)`,
  `alter table area add column revision bigint not null default 0, add column successors jsonb not null default '[]'`,
  `alter table area drop constraint area_pkey, add primary key (code, valid_from, revision)`,

  `create table indicator_set_version (set_id text not null references indicator_set, revision bigint not null, recorder text not null,
     head jsonb not null, primary key (set_id, revision))`,
  `insert into indicator_set_version (set_id, revision, recorder, head)
     select s.id, coalesce((select min(i.revision) from indicator i where i.set_id = s.id), 0), 'seed', jsonb_build_object(
       'name', s.name, 'legalBasis', s.legal_basis, 'assessmentName', null, 'owner', null, 'notes', '[]'::jsonb, 'bases', '[]'::jsonb,
       'dimensions', '[]'::jsonb, 'groups', coalesce((select jsonb_agg(jsonb_build_object('code', g.code, 'name', g.name) order by g.code)
         from indicator_group g where g.set_id = s.id), '[]'::jsonb))
     from indicator_set s`,
  `drop table indicator_group`,
  `alter table indicator_set drop column name, drop column legal_basis`,
  `create table indicator_import (set_id text primary key references indicator_set, sha256 text not null, revision bigint not null)`,

  `alter table indicator add column formula text, add column numerator text, add column denominator text, add column cadence text,
     add column recorder text not null default 'seed'`,
  `alter table indicator alter column recorder drop default`,

  `alter table observation add column breakdown jsonb not null default '[]', add column basis_id text not null default '',
     add column recorder text not null default 'seed'`,
  `update observation set basis_id = case when role = 'target' then 'nq-17' else 'qd-2542' end where set_id = 'cds-2025'`,
  `alter table observation drop constraint observation_pkey,
     add primary key (set_id, indicator_code, role, period, breakdown, basis_id, revision)`,
  `alter table observation drop column legal_basis, alter column recorder drop default, alter column basis_id drop default`,
];

export const indicatorEngine = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
