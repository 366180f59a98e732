import { sql, type RawBuilder } from 'kysely';

const HOUR = 'hour,sum,min,max,datastream,received,valid,calibrating,failed,worst,first,last,gap'.split(',');
const DAY =
  'day,sum,min,max,hour_min,hour_max,mean,datastream,told,received,valid,calibrating,failed,first,last,gap,covered,present,worst,heard,good,means'.split(
    ',',
  );

const list = (columns: readonly string[], prefix = ''): RawBuilder<unknown> =>
  sql.raw(columns.map((name) => `${prefix}${name}`).join(', '));
/** `a = excluded.a, …`: what is worked out anew replaces what was there, with its revision. */
const replace = (columns: readonly string[]): RawBuilder<unknown> =>
  sql.raw(['revision', ...columns].map((name) => `${name} = excluded.${name}`).join(', '));
/** Whether what is worked out anew says something else than what was there. */
const differs = (columns: readonly string[], table: string): RawBuilder<unknown> =>
  sql.raw(
    `(${columns.map((name) => `excluded.${name}`).join(', ')}) is distinct from (${columns.map((name) => `${table}.${name}`).join(', ')})`,
  );

/** The columns of hours and days beside their revision, in words of SQL. */
export const HOURS = {
  columns: (prefix?: string) => list(HOUR, prefix),
  replace: replace(HOUR.slice(1)),
  differs: differs(HOUR.slice(1), 'h'),
};
export const DAYS = {
  columns: (prefix?: string) => list(DAY, prefix),
  /** All but the day itself. */
  content: list(DAY.slice(1)),
  replace: replace(DAY.slice(1)),
};
