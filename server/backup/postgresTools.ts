import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { databasePlace } from '../store/checkPostgres';

/** Debian keeps the programs of each version here; those of the newest read all older ones. */
const DEBIAN = '/usr/lib/postgresql';
type Tool = 'pg_dump' | 'pg_restore';

const toolPath = (name: Tool): string => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, 'bin', name)).find((path) => existsSync(path)) ?? name;
};

/** The address without its password, which goes by the environment: arguments are seen by everybody on the machine. */
const connection = (url: string): { dbname: string; env: Record<string, string> } => {
  const bare = new URL(url);
  const { password } = bare;
  bare.password = '';
  return { dbname: bare.href, env: password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) } };
};

/**
 * Runs a program of PostgreSQL against `url`.
 * @throws Error, in Vietnamese, with the program's own words, when it is not there or does not end well
 */
export const runTool = async (name: Tool, url: string, args: readonly string[]): Promise<void> => {
  const { dbname, env } = connection(url);
  const child = spawn(toolPath(name), [`--dbname=${dbname}`, '--no-password', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words = `${words}${chunk}`.slice(-4_000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', (cause) =>
      reject(new Error(`Không chạy được ${name}. Hãy cài gói postgresql-client cùng bản với máy chủ PostgreSQL rồi chạy lại.`, { cause })),
    );
  });
  if (code !== 0) throw new Error(`${name} báo lỗi với PostgreSQL tại ${databasePlace(url)}:\n${words.trim()}`);
};

/** One connection for as long as `work` lasts. */
export const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // Told by the query that waits.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
