import { join } from 'node:path';
import * as z from 'zod/mini';

const flag = z.pipe(
  z.optional(z.enum(['0', '1'])),
  z.transform((value) => value !== '0'),
);
const postgresUrl = z.string().check(z.refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)));
/** Origins (scheme and host) between commas, each in the form in which a browser sends it; null where one is something else. */
const readOrigins = (text: string): string[] | null => {
  const parts = text.split(',').map((part) => part.trim());
  const urls = parts.filter((part) => URL.canParse(part)).map((part) => new URL(part));
  const rights = urls.filter(({ protocol, href, origin }) => /^https?:$/.test(protocol) && href === `${origin}/`);
  return rights.length === parts.length ? rights.map(({ origin }) => origin) : null;
};
const environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 8787),
  HOST: z._default(z.string(), '127.0.0.1'),
  PUBLIC_ORIGIN: z.optional(z.string().check(z.refine((text) => readOrigins(text) !== null))),
  FRAME_ANCESTORS: z.optional(z.string().check(z.refine((text) => readOrigins(text) !== null))),
  DATA_DIR: z._default(z.string(), '.data'),
  DATABASE_URL: z.optional(postgresUrl),
  SIMULATE: flag,
  SEED_SIMULATED: flag,
  STATION_INBOX: z.optional(z.string()),
  IMPORT_MAX_MB: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(2_000)), 50),
  IMPORT_KEEP_ROWS_DAYS: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3_650)), 90),
  READINGS_KEEP_DAYS: z._default(z.coerce.number().check(z.int(), z.minimum(60), z.maximum(36_500)), 400),
  HOURS_KEEP_DAYS: z._default(z.coerce.number().check(z.int(), z.minimum(400), z.maximum(36_500)), 1_826),
  WEB_DIR: z._default(z.string(), join('dist', 'web')),
});

/** What each setting that can be wrong must be. */
const RULES = new Map([
  ['PORT', 'PORT phải là số nguyên từ 0 đến 65535'],
  [
    'PUBLIC_ORIGIN',
    'PUBLIC_ORIGIN phải là địa chỉ gốc dạng https://ioc.example.vn, không kèm đường dẫn; nhiều địa chỉ cách nhau bằng dấu phẩy',
  ],
  [
    'FRAME_ANCESTORS',
    'FRAME_ANCESTORS (nơi được mở hệ thống trong khung) phải là địa chỉ gốc dạng https://hop.example.vn, không kèm đường dẫn; nhiều địa chỉ cách nhau bằng dấu phẩy',
  ],
  ['IMPORT_MAX_MB', 'IMPORT_MAX_MB (cỡ tệp nhập lớn nhất, MB) phải là số nguyên từ 1 đến 2000'],
  ['IMPORT_KEEP_ROWS_DAYS', 'IMPORT_KEEP_ROWS_DAYS (số ngày giữ chi tiết dòng của tệp đã xong) phải là số nguyên từ 1 đến 3650'],
  ['READINGS_KEEP_DAYS', 'READINGS_KEEP_DAYS (số ngày giữ từng giá trị quan trắc) phải là số nguyên từ 60 đến 36500'],
  ['HOURS_KEEP_DAYS', 'HOURS_KEEP_DAYS (số ngày giữ số tổng hợp từng giờ của trạm) phải là số nguyên từ 400 đến 36500'],
  ['SIMULATE', 'SIMULATE phải là 0 hoặc 1'],
  ['SEED_SIMULATED', 'SEED_SIMULATED phải là 0 hoặc 1'],
  ['DATABASE_URL', 'DATABASE_URL phải có dạng postgresql://người-dùng:mật-khẩu@máy:5432/cơ-sở-dữ-liệu (ký tự đặc biệt viết dạng %xx)'],
]);

export interface Config {
  port: number;
  host: string;
  /** Where people reach the gateway through a proxy. */
  publicOrigins: string[];
  /** Whose pages may show it in a frame. */
  frameAncestors: string[];
  dataDir: string;
  databaseUrl: string | null;
  simulate: boolean;
  /** Whether the simulated indicators are kept beside the published ones. */
  seedSimulated: boolean;
  inboxDir: string;
  /** The largest file that the import door takes, in bytes. */
  importMaxBytes: number;
  /** How long the rows of a file that has ended are kept, in days. */
  importKeepRowsDays: number;
  /** How long readings are kept one by one, and their hours; days are kept for ever. */
  stationTerm: { rawDays: number; hourDays: number };
  webDir: string;
}

/**
 * The settings of a gateway from its environment; one that is set to nothing is taken as not set.
 * @throws Error, in Vietnamese, saying what each wrong setting must be; it never repeats a value, which may hold a password.
 */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())));
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
    throw new Error(
      `Cấu hình không hợp lệ: ${wrong.map((name) => RULES.get(name) ?? name).join('; ')}. Hãy sửa biến môi trường rồi chạy lại.`,
    );
  }
  const {
    PORT,
    HOST,
    PUBLIC_ORIGIN,
    FRAME_ANCESTORS,
    DATA_DIR,
    DATABASE_URL,
    SIMULATE,
    STATION_INBOX,
    WEB_DIR,
    SEED_SIMULATED,
    IMPORT_MAX_MB,
    IMPORT_KEEP_ROWS_DAYS,
    READINGS_KEEP_DAYS,
    HOURS_KEEP_DAYS,
  } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    publicOrigins: PUBLIC_ORIGIN === undefined ? [] : (readOrigins(PUBLIC_ORIGIN) ?? []),
    frameAncestors: FRAME_ANCESTORS === undefined ? [] : (readOrigins(FRAME_ANCESTORS) ?? []),
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    simulate: SIMULATE,
    seedSimulated: SEED_SIMULATED,
    importMaxBytes: IMPORT_MAX_MB * 1024 * 1024,
    importKeepRowsDays: IMPORT_KEEP_ROWS_DAYS,
    stationTerm: { rawDays: READINGS_KEEP_DAYS, hourDays: HOURS_KEEP_DAYS },
    inboxDir: STATION_INBOX ?? join(DATA_DIR, 'inbox'),
    webDir: WEB_DIR,
  };
};
