import { sql, type RawBuilder } from 'kysely';

/** Numbers as one parameter: both engines read the literal of an array much faster than as many parameters, or JSON. */
export const arrayOf = (type: 'integer' | 'bigint' | 'smallint' | 'double precision', values: readonly number[]): RawBuilder<unknown> =>
  sql`cast(${`{${values.join(',')}}`}::text as ${sql.raw(type)}[])`;

/** A moment that came as milliseconds since 1970. */
export const fromMs = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(timestamptz 'epoch' + ${column} * interval '1 millisecond')`;
