import { join } from 'node:path';
import * as z from 'zod/mini';

const flag = z.pipe(
  z.optional(z.enum(['0', '1'])),
  z.transform((value) => value !== '0'),
);
const environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 8787),
  HOST: z._default(z.string(), '127.0.0.1'),
  DATA_DIR: z._default(z.string(), '.data'),
  DATABASE_URL: z.optional(z.string()),
  SIMULATE: flag,
  STATION_INBOX: z.optional(z.string()),
  WEB_DIR: z._default(z.string(), join('dist', 'web')),
});

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  simulate: boolean;
  inboxDir: string;
  webDir: string;
}

/** The settings of a gateway from its environment. @throws Error, in Vietnamese, naming the setting that is wrong. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new Error(
      `Cấu hình không hợp lệ: ${[...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].join(', ')}. Hãy sửa biến môi trường rồi chạy lại.`,
    );
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, SIMULATE, STATION_INBOX, WEB_DIR } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    simulate: SIMULATE,
    inboxDir: STATION_INBOX ?? join(DATA_DIR, 'inbox'),
    webDir: WEB_DIR,
  };
};
