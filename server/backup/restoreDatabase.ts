import * as z from 'zod/mini';
import { databasePlace } from '../store/checkPostgres';
import { runTool, withClient } from './postgresTools';

const state = z.object({ tables: z.coerce.number(), sessions: z.coerce.number() });

const readState = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`select
      (select count(*) from pg_class c where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p', 'v', 'S')) as tables,
      (select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and backend_type = 'client backend') as sessions`);
    return state.parse(rows[0]);
  });

/** @throws Error, in Vietnamese, where somebody uses the database, or it holds something and may not be replaced. */
export const checkDatabase = async (url: string, replace: boolean): Promise<void> => {
  const { tables, sessions } = await readState(url);
  if (sessions > 0)
    throw new Error(`Có ${sessions} kết nối khác vào ${databasePlace(url)}. Hãy dừng mọi máy chủ IOC dùng cơ sở dữ liệu này rồi chạy lại.`);
  if (tables > 0 && !replace)
    throw new Error(
      `Cơ sở dữ liệu ${databasePlace(url)} không trống. Hãy khôi phục vào cơ sở dữ liệu trống, hoặc thêm --replace để chuyển dữ liệu hiện có sang một bên.`,
    );
};

/**
 * Restores a dump into `public`, whole or not at all; what is there goes into the schema `asideName`.
 * @returns that schema, or null where there was nothing
 */
export const restoreDatabase = async (url: string, dump: string, asideName: string): Promise<string | null> => {
  const { tables } = await readState(url);
  const say = (...statements: string[]): Promise<unknown> =>
    withClient(url, (client) => client.query(['begin', ...statements, 'commit'].join('; ')));
  if (tables > 0) await say(`alter schema public rename to ${asideName}`, 'create schema public');
  try {
    await runTool('pg_restore', url, ['--no-owner', '--no-privileges', '--schema=public', '--exit-on-error', '--single-transaction', dump]);
  } catch (error) {
    if (tables > 0) await say('drop schema public cascade', `alter schema ${asideName} rename to public`);
    throw error;
  }
  return tables > 0 ? asideName : null;
};
