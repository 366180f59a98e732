/** `npm run backup -- DIR`: the database and the files beside it, with a manifest, [OP6]. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { makeBackup } from './backup/makeBackup';
import { readConfig } from './config';
import { takeCredentials } from './process/credentials';

const USAGE = 'Cách dùng: npm run backup -- THƯ_MỤC_MỚI';

const run = async (args: readonly string[]): Promise<string> => {
  const [dir, ...rest] = args;
  if (dir === undefined || dir.startsWith('-') || rest.length > 0) throw new Error(USAGE);
  takeCredentials(process.env);
  const { dataDir, databaseUrl } = readConfig(process.env);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')));
  const { files, sha256 } = await makeBackup({ dir, dataDir, databaseUrl, version, now: () => new Date() });
  return `Đã sao lưu ${files} tệp vào ${dir}.\nMã kiểm tra (ghi lại ở nơi khác): ${sha256}`;
};

run(process.argv.slice(2)).then(
  (message) => console.log(message),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
