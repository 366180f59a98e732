/** `npm run restore -- DIR`: puts a backup back, verified before anything is touched, [OP7] [OP8]. */
import { parseArgs } from 'node:util';
import { restoreBackup } from './backup/restoreBackup';
import { readConfig } from './config';
import { takeCredentials } from './process/credentials';

const USAGE = 'Cách dùng: npm run restore -- THƯ_MỤC_SAO_LƯU [--replace] [--sha256 MÃ_KIỂM_TRA]';

const readArguments = (args: string[]) => {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: 'boolean' }, sha256: { type: 'string' } },
    });
    const [dir, ...rest] = positionals;
    if (dir === undefined || rest.length > 0) throw new Error(USAGE);
    return { dir, replace: values.replace ?? false, sha256: values.sha256 ?? null };
  } catch (cause) {
    throw new Error(USAGE, { cause });
  }
};

const run = async (args: string[]): Promise<string> => {
  const asked = readArguments(args);
  takeCredentials(process.env);
  const { dataDir, databaseUrl } = readConfig(process.env);
  const { manifest, aside, channels } = await restoreBackup({ ...asked, dataDir, databaseUrl, now: () => new Date() });
  return [
    `Đã khôi phục bản sao lưu lúc ${manifest.at} (phiên bản ${manifest.version}, ${manifest.files.length} tệp).`,
    `Đã đánh dấu ${channels} kênh số liệu là mới khôi phục: mọi màn hình sẽ tải lại số liệu.`,
    ...(aside.folder ? [`Dữ liệu trước đó nằm trong ${aside.folder}; xoá khi không còn cần.`] : []),
    ...(aside.schema ? [`Bảng trước đó nằm trong lược đồ ${aside.schema}; khi không còn cần: drop schema ${aside.schema} cascade.`] : []),
  ].join('\n');
};

run(process.argv.slice(2)).then(
  (message) => console.log(message),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
