import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { PgliteThread } from './pgliteThread';

/** The engine, asked one statement at a time: on a thread of its own in the gateway, in the worker itself in the demo. */
type Engine = Pick<PgliteThread, 'query' | 'close'>;

/** Kysely over the one connection that PGlite has: a transaction holds it to its end, others wait their turn. */
export const pgliteDialect = (thread: Engine): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createDriver: () => createDriver(thread),
});

const createDriver = (thread: Engine): Driver => {
  let tail: Promise<void> = Promise.resolve();
  const releases = new WeakMap<DatabaseConnection, () => void>();

  const connection = (): DatabaseConnection => ({
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const { rows, affected } = await thread.query(query.sql, query.parameters);
      // The row type is what the caller's query says; Kysely asks a driver for this one assertion.
      return { rows: rows as R[], numAffectedRows: BigInt(affected) };
    },
    streamQuery: () => {
      throw new Error('streaming is not offered by the embedded database');
    },
  });

  return {
    init: async () => {},
    acquireConnection: async () => {
      const before = tail;
      let release = () => {};
      tail = new Promise<void>((resolve) => (release = resolve));
      await before;
      const held = connection();
      releases.set(held, release);
      return held;
    },
    releaseConnection: async (held) => releases.get(held)?.(),
    beginTransaction: async (held, { isolationLevel, accessMode }) => {
      const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
      await held.executeQuery(CompiledQuery.raw(`begin${level}${accessMode ? ` ${accessMode}` : ''}`));
    },
    commitTransaction: async (held) => void (await held.executeQuery(CompiledQuery.raw('commit'))),
    rollbackTransaction: async (held) => void (await held.executeQuery(CompiledQuery.raw('rollback'))),
    destroy: () => thread.close(),
  };
};
