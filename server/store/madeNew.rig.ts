/** One statement, asked of a database that nobody else is at; a query's rows as objects. */
export type Ask = (statement: string, params?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

const OURS = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'`;

/** Every table that rows can lie in, by its quoted name. */
const tables = async (ask: Ask): Promise<string[]> =>
  (await ask(`select format('%I', c.relname) as name ${OURS} and c.relkind = 'r' order by 1`)).map(({ name }) => String(name));

const withRows = async (ask: Ask, names: readonly string[]): Promise<string[]> =>
  (
    await ask(names.map((name) => `select '${name.replaceAll("'", "''")}' as name where exists (select from ${name})`).join(' union all '))
  ).map(({ name }) => String(name));

/** All that statements can change but the rows: columns, keys, indexes, triggers, functions, views. */
const shape = async (ask: Ask): Promise<unknown> => {
  const [row] = await ask(`select md5(concat(
    (select string_agg(concat_ws(',', c.oid, c.relname, c.relkind, c.relchecks, c.relhastriggers, c.relhasrules), ';' order by c.oid) ${OURS}),
    (select string_agg(concat_ws(',', a.attrelid, a.attnum, a.attname, a.atttypid, a.attnotnull, a.atthasdef), ';' order by a.attrelid, a.attnum)
     from pg_attribute a where a.attnum > 0 and a.attrelid in (select c.oid ${OURS} and c.relkind in ('r', 'p', 'v'))),
    (select string_agg(concat_ws(',', k.oid, k.conname, k.convalidated), ';' order by k.oid) from pg_constraint k),
    (select string_agg(concat_ws(',', t.oid, t.tgname, t.tgenabled), ';' order by t.oid) from pg_trigger t where not t.tgisinternal),
    (select string_agg(p.oid::text, ';' order by p.oid) from pg_proc p where p.pronamespace = 'public'::regnamespace))) as shape`);
  return row?.['shape'];
};

/**
 * What a database holds that was just made, remembered. The answer brings it back to that: no rows but those it began with, numbers
 * counted from the start, months' tables gone that came meanwhile; false when its shape is another, so that it is of no further use.
 */
export const rememberNew = async (ask: Ask): Promise<() => Promise<boolean>> => {
  const first = await tables(ask);
  const [was, held] = [await shape(ask), await withRows(ask, first)];
  const began = new Map<string, unknown>();
  for (const name of held) began.set(name, (await ask(`select json_agg(t)::text as rows from ${name} t`))[0]?.['rows']);
  return async () => {
    await ask('rollback');
    await ask('discard all');
    const added = (await tables(ask)).filter((name) => !first.includes(name));
    if (added.length > 0) await ask(`drop table ${added.join(', ')} cascade`);
    if ((await shape(ask)) !== was) return false;
    // Tables that only ever grow refuse to be emptied.
    await ask('set session_replication_role = replica');
    const used = await withRows(ask, first);
    if (used.length > 0) await ask(`truncate ${used.join(', ')} restart identity cascade`);
    await ask(`select setval(format('%I', sequencename)::regclass, start_value, false) from pg_sequences where schemaname = 'public'`);
    for (const [name, rows] of began) await ask(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [rows]);
    await ask('reset session_replication_role');
    return true;
  };
};
