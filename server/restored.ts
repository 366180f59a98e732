/** `npm run restored`: tells a PostgreSQL that was put back from a backup apart from the one it was, [ST4]. */
import { readConfig } from './config';
import { checkPostgres } from './store/checkPostgres';
import { openPostgresStore } from './store/openStore';

const renew = async (): Promise<string> => {
  const { databaseUrl } = readConfig(process.env);
  if (!databaseUrl) return 'Cơ sở dữ liệu nhúng tự làm việc này mỗi lần khởi động; lệnh này chỉ dành cho PostgreSQL (DATABASE_URL).';
  await checkPostgres(databaseUrl);
  const store = await openPostgresStore(databaseUrl, () => new Date());
  try {
    await store.renewEpochs();
    return `Đã đánh dấu ${(await store.heads()).length} kênh số liệu là mới khôi phục: mọi màn hình sẽ tải lại số liệu.`;
  } finally {
    await store.close();
  }
};

renew().then(
  (message) => console.log(message),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
