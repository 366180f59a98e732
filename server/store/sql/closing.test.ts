import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { pgliteDialect } from './pgliteDialect';
import { createSqlStore } from './sqlStore';

it.each([false, true])('[ST5] lets go of the directory only after the database is closed, also where that fails (%s)', async (fails) => {
  const done: string[] = [];
  const db = new Kysely<unknown>({
    dialect: pgliteDialect({
      query: async () => ({ rows: [], affected: 0 }),
      close: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        done.push('database');
        if (fails) throw new Error('stuck');
      },
    }),
  });
  await sql`select 1`.execute(db);
  const store = createSqlStore(db, () => new Date(), {
    isAlone: true,
    announce: async () => {},
    listen: () => () => {},
    close: async () => void done.push('lock'),
  });
  const closing = store.close();
  await (fails ? expect(closing).rejects.toThrow('stuck') : closing);
  expect(done).toEqual(['database', 'lock']);
});
