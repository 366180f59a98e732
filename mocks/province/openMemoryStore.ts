import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { migrate } from '../../server/store/migrate';
import { pgliteDialect } from '../../server/store/sql/pgliteDialect';
import { createSqlStore } from '../../server/store/sql/sqlStore';
import type { Store } from '../../server/store/store';

/**
 * The store of the gateway on a database in the memory of this very thread, begun from the files in `template`; it lives as
 * long as the page.
 */
export const openMemoryStore = async (now: () => Date, template: Blob): Promise<Store> => {
  const engine = await PGlite.create({ loadDataDir: template });
  const db = new Kysely<unknown>({
    dialect: pgliteDialect({
      query: async (sql, params) => {
        const { rows, affectedRows } = await engine.query(sql, [...params]);
        return { rows, affected: affectedRows ?? 0 };
      },
      close: () => engine.close(),
    }),
  });
  await migrate(db);
  return createSqlStore(db, now, { isAlone: true, announce: async () => {}, listen: () => () => {}, close: async () => {} });
};
