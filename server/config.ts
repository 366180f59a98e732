import { isIP } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod/mini';

const flag = z.pipe(
  z.optional(z.enum(['0', '1'])),
  z.transform((value) => value !== '0'),
);
const postgresUrl = z.string().check(z.refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)));
/** With a host, and the number of a database where there is a path. */
const isRedisUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^(\/\d{0,4})?$/.test(pathname);
};
/** Origins (scheme and host) between commas, each in the form in which a browser sends it; null where one is something else. */
const readOrigins = (text: string): string[] | null => {
  const parts = text.split(',').map((part) => part.trim());
  const urls = parts.filter((part) => URL.canParse(part)).map((part) => new URL(part));
  const rights = urls.filter(({ protocol, href, origin }) => /^https?:$/.test(protocol) && href === `${origin}/`);
  return rights.length === parts.length ? rights.map(({ origin }) => origin) : null;
};
const isProxy = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most));
};
/** Addresses and networks (`10.0.0.0/8`) between commas; null where one is something else, or means everybody. */
const readProxies = (text: string): string[] | null => {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every(isProxy) ? parts : null;
};
const environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 8787),
  HOST: z._default(z.string(), '127.0.0.1'),
  PUBLIC_ORIGIN: z.optional(z.string().check(z.refine((text) => readOrigins(text) !== null))),
  FRAME_ANCESTORS: z.optional(z.string().check(z.refine((text) => readOrigins(text) !== null))),
  TRUSTED_PROXIES: z.optional(z.string().check(z.refine((text) => readProxies(text) !== null))),
  DATA_DIR: z._default(z.string(), '.data'),
  DATABASE_URL: z.optional(postgresUrl),
  REDIS_URL: z.optional(z.string().check(z.refine(isRedisUrl))),
  SIMULATE: flag,
  SEED_SIMULATED: flag,
  STATION_INBOX: z.optional(z.string()),
  IMPORT_MAX_MB: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(2_000)), 50),
  IMPORT_KEEP_ROWS_DAYS: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3_650)), 90),
  READINGS_KEEP_DAYS: z._default(z.coerce.number().check(z.int(), z.minimum(60), z.maximum(36_500)), 400),
  HOURS_KEEP_DAYS: z._default(z.coerce.number().check(z.int(), z.minimum(400), z.maximum(36_500)), 1_826),
  WEB_DIR: z._default(z.string(), join('dist', 'web')),
  GATEWAY_NAME: z.optional(z.string().check(z.regex(/^[\w.-]{1,100}$/))),
  SHUTDOWN_GRACE_S: z._default(z.coerce.number().check(z.minimum(0), z.maximum(60)), 0),
  METRICS_TOKEN: z.optional(z.string().check(z.regex(/^[\w.~+/=-]{16,}$/))),
  LOG_FORMAT: z._default(z.enum(['text', 'json']), 'text'),
  AUDIT_KEEP_DAYS: z._default(z.coerce.number().check(z.int(), z.minimum(366), z.maximum(36_500)), 1_826),
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
  [
    'TRUSTED_PROXIES',
    'TRUSTED_PROXIES (máy chủ trung gian được tin) phải là địa chỉ IP hoặc mạng dạng 10.0.0.0/8, cách nhau bằng dấu phẩy',
  ],
  ['IMPORT_MAX_MB', 'IMPORT_MAX_MB (cỡ tệp nhập lớn nhất, MB) phải là số nguyên từ 1 đến 2000'],
  ['IMPORT_KEEP_ROWS_DAYS', 'IMPORT_KEEP_ROWS_DAYS (số ngày giữ chi tiết dòng của tệp đã xong) phải là số nguyên từ 1 đến 3650'],
  ['READINGS_KEEP_DAYS', 'READINGS_KEEP_DAYS (số ngày giữ từng giá trị quan trắc) phải là số nguyên từ 60 đến 36500'],
  ['HOURS_KEEP_DAYS', 'HOURS_KEEP_DAYS (số ngày giữ số tổng hợp từng giờ của trạm) phải là số nguyên từ 400 đến 36500'],
  ['GATEWAY_NAME', 'GATEWAY_NAME (tên máy chủ trong nhật ký) phải gồm từ 1 đến 100 chữ cái không dấu, chữ số, dấu chấm, gạch nối'],
  ['SHUTDOWN_GRACE_S', 'SHUTDOWN_GRACE_S (số giây vẫn phục vụ sau khi được yêu cầu dừng, để proxy chuyển đi) phải là số từ 0 đến 60'],
  ['METRICS_TOKEN', 'METRICS_TOKEN (mã đọc số đo vận hành) phải có từ 16 ký tự, chỉ gồm chữ cái không dấu, chữ số và . _ ~ + / = -'],
  ['LOG_FORMAT', 'LOG_FORMAT (dạng nhật ký) phải là text hoặc json'],
  ['AUDIT_KEEP_DAYS', 'AUDIT_KEEP_DAYS (số ngày giữ nhật ký truy cập trong cơ sở dữ liệu) phải là số nguyên từ 366 đến 36500'],
  ['SIMULATE', 'SIMULATE phải là 0 hoặc 1'],
  ['SEED_SIMULATED', 'SEED_SIMULATED phải là 0 hoặc 1'],
  ['DATABASE_URL', 'DATABASE_URL phải có dạng postgresql://người-dùng:mật-khẩu@máy:5432/cơ-sở-dữ-liệu (ký tự đặc biệt viết dạng %xx)'],
  ['REDIS_URL', 'REDIS_URL phải có dạng redis://:mật-khẩu@máy:6379/0 hoặc rediss://… (ký tự đặc biệt viết dạng %xx)'],
]);

export interface Config {
  port: number;
  host: string;
  /** Where people reach the gateway through a proxy. */
  publicOrigins: string[];
  /** Whose pages may show it in a frame. */
  frameAncestors: string[];
  /** Proxies whose `X-Forwarded-For` is believed: addresses and networks. */
  trustedProxies: string[];
  dataDir: string;
  databaseUrl: string | null;
  /** What joins the relays of several gateways at one PostgreSQL; null: this gateway is the only one. */
  redisUrl: string | null;
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
  /** How long it goes on serving after it was told to end, ms. */
  shutdownGraceMs: number;
  /** Who has it may read the metrics from anywhere. */
  metricsToken: string | null;
  /** Names the chain of this gateway in the audit, where several share a database; unset: the name of the machine. */
  gatewayName: string | undefined;
  /** How long lines of the audit stay in the database; then they are archived beside it. */
  auditKeepDays: number;
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
    TRUSTED_PROXIES,
    DATA_DIR,
    DATABASE_URL,
    REDIS_URL,
    SIMULATE,
    STATION_INBOX,
    WEB_DIR,
    SEED_SIMULATED,
    IMPORT_MAX_MB,
    IMPORT_KEEP_ROWS_DAYS,
    GATEWAY_NAME,
    SHUTDOWN_GRACE_S,
    METRICS_TOKEN,
    AUDIT_KEEP_DAYS,
    READINGS_KEEP_DAYS,
    HOURS_KEEP_DAYS,
  } = parsed.data;
  // An embedded database has one gateway: what Redis would join to it are the screens of somebody else's data.
  if (REDIS_URL !== undefined && DATABASE_URL === undefined)
    throw new Error(
      'REDIS_URL nối nhiều máy chủ cùng dùng một PostgreSQL, còn cơ sở dữ liệu nhúng chỉ có một máy chủ. Hãy đặt thêm DATABASE_URL, hoặc bỏ REDIS_URL, rồi chạy lại.',
    );
  return {
    port: PORT,
    host: HOST,
    publicOrigins: PUBLIC_ORIGIN === undefined ? [] : (readOrigins(PUBLIC_ORIGIN) ?? []),
    frameAncestors: FRAME_ANCESTORS === undefined ? [] : (readOrigins(FRAME_ANCESTORS) ?? []),
    trustedProxies: TRUSTED_PROXIES === undefined ? [] : (readProxies(TRUSTED_PROXIES) ?? []),
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    simulate: SIMULATE,
    seedSimulated: SEED_SIMULATED,
    importMaxBytes: IMPORT_MAX_MB * 1024 * 1024,
    importKeepRowsDays: IMPORT_KEEP_ROWS_DAYS,
    stationTerm: { rawDays: READINGS_KEEP_DAYS, hourDays: HOURS_KEEP_DAYS },
    inboxDir: STATION_INBOX ?? join(DATA_DIR, 'inbox'),
    webDir: WEB_DIR,
    shutdownGraceMs: SHUTDOWN_GRACE_S * 1_000,
    metricsToken: METRICS_TOKEN ?? null,
    gatewayName: GATEWAY_NAME,
    auditKeepDays: AUDIT_KEEP_DAYS,
  };
};
