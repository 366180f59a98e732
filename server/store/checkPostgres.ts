import pg from 'pg';
import * as z from 'zod/mini';

/** PostgreSQL 15 is the oldest that the SQL of the store is tested on. */
const OLDEST = 150_000;
const CONNECT_LIMIT_MS = 10_000;
const version = z.object({ server_version_num: z.coerce.number(), server_version: z.string() });

/** `host:port/database` of a database URL: never its user or password. */
export const databasePlace = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
};

/** With IPv6 and IPv4 both refused, Node wraps both in one error that says nothing itself. */
const inner = (error: unknown): unknown => (error instanceof AggregateError ? (error.errors[0] ?? error) : error);

const explain = (error: unknown, url: string): string => {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const place = databasePlace(url);
  if (code === '28P01' || code === '28000')
    return `PostgreSQL tại ${place} từ chối đăng nhập. Hãy kiểm tra tên người dùng và mật khẩu trong DATABASE_URL.`;
  if (code === '3D000') return `PostgreSQL tại ${place}: chưa có cơ sở dữ liệu này. Hãy tạo (createdb) hoặc sửa DATABASE_URL.`;
  if (code === '53300') return `PostgreSQL tại ${place} đã hết kết nối. Hãy tăng max_connections hoặc tắt bớt chương trình đang dùng.`;
  if (code === '57P03') return `PostgreSQL tại ${place} đang khởi động. Hãy chờ ít phút rồi chạy lại.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `Không tìm thấy máy chủ PostgreSQL ${place}. Hãy kiểm tra tên máy trong DATABASE_URL.`;
  return `Không kết nối được PostgreSQL tại ${place}. Hãy kiểm tra máy chủ đang chạy, tường lửa và DATABASE_URL.`;
};

/**
 * Knocks at the database once before it is opened.
 * @throws Error, in Vietnamese, when it cannot be reached, refuses the login or is older than PostgreSQL 15.
 */
export const checkPostgres = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS });
  client.on('error', () => undefined); // Told by the query that waits.
  let found;
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num') as server_version_num, current_setting('server_version') as server_version`,
    );
    found = version.parse(rows[0]);
  } catch (error) {
    throw new Error(explain(inner(error), url), { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
  if (found.server_version_num < OLDEST)
    throw new Error(`PostgreSQL tại ${databasePlace(url)} là bản ${found.server_version}; cần từ bản 15 trở lên. Hãy nâng cấp máy chủ.`);
};
