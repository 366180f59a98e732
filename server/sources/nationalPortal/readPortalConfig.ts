import * as z from 'zod/mini';
import { readSecret } from '../secretFile';

/** How the reporting interface of the national portal is reached, and how much of it one run may take. */
export interface PortalConfig {
  /** Scheme and host alone: `https://dichvucong.gov.vn`. */
  origin: string;
  credential: { header: string; value: string } | null;
  /** The hour of Việt Nam, 0 to 23, from which the reading of a day is due. */
  hour: number;
  maxRequests: number;
  maxMs: number;
}

const whole = (from: number, to: number) => z.coerce.number().check(z.int(), z.minimum(from), z.maximum(to));
const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).href === `${new URL(text).origin}/`;

const environment = z.object({
  NATIONAL_PORTAL_URL: z.optional(z.string().check(z.refine(isOrigin))),
  NATIONAL_PORTAL_INSECURE: z._default(z.enum(['0', '1']), '0'),
  NATIONAL_PORTAL_TOKEN: z.optional(z.string()),
  NATIONAL_PORTAL_TOKEN_FILE: z.optional(z.string()),
  NATIONAL_PORTAL_TOKEN_HEADER: z._default(z.string().check(z.toLowerCase(), z.regex(/^[a-z0-9-]{1,60}$/)), 'authorization'),
  NATIONAL_PORTAL_HOUR: z._default(whole(0, 23), 5),
  NATIONAL_PORTAL_MAX_REQUESTS: z._default(whole(1, 10_000), 300),
  NATIONAL_PORTAL_MAX_MINUTES: z._default(whole(1, 240), 30),
});

/** What each setting that can be wrong must be. */
const RULES = new Map([
  ['NATIONAL_PORTAL_URL', 'NATIONAL_PORTAL_URL phải là địa chỉ gốc dạng https://dichvucong.gov.vn, không kèm đường dẫn, tên hay mật khẩu'],
  ['NATIONAL_PORTAL_INSECURE', 'NATIONAL_PORTAL_INSECURE phải là 0 hoặc 1'],
  ['NATIONAL_PORTAL_TOKEN_HEADER', 'NATIONAL_PORTAL_TOKEN_HEADER phải là tên một trường tiêu đề HTTP'],
  ['NATIONAL_PORTAL_HOUR', 'NATIONAL_PORTAL_HOUR (giờ đọc hằng ngày) phải là số nguyên từ 0 đến 23'],
  ['NATIONAL_PORTAL_MAX_REQUESTS', 'NATIONAL_PORTAL_MAX_REQUESTS (số yêu cầu mỗi lượt) phải là số nguyên từ 1 đến 10000'],
  ['NATIONAL_PORTAL_MAX_MINUTES', 'NATIONAL_PORTAL_MAX_MINUTES (số phút mỗi lượt) phải là số nguyên từ 1 đến 240'],
]);

const fail = (...wrong: string[]): never => {
  throw new Error(`Cấu hình Cổng Dịch vụ công quốc gia không hợp lệ: ${wrong.join('; ')}. Hãy sửa biến môi trường rồi chạy lại.`);
};

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const checkScheme = ({ protocol, hostname }: URL, isInsecure: boolean): void => {
  if (protocol === 'https:') return;
  if (!isInsecure || !LOOPBACK.has(hostname))
    fail('NATIONAL_PORTAL_URL phải dùng https; chỉ máy thử trên chính máy này (127.0.0.1) mới được http, khi NATIONAL_PORTAL_INSECURE=1');
};

const bearer = (header: string, token: string): string => (header === 'authorization' && !token.includes(' ') ? `Bearer ${token}` : token);

/**
 * The settings of the reader of the national portal; null, and then nothing is ever asked, unless its address is set.
 * @throws Error, in Vietnamese, saying what each wrong setting must be; it never repeats a value, which may hold a secret.
 */
export const readPortalConfig = (env: Record<string, string | undefined>): PortalConfig | null => {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())));
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
    return fail(...names.map((name) => RULES.get(name) ?? name));
  }
  const { data } = parsed;
  if (data.NATIONAL_PORTAL_URL === undefined) return null;
  const url = new URL(data.NATIONAL_PORTAL_URL);
  checkScheme(url, data.NATIONAL_PORTAL_INSECURE === '1');
  const header = data.NATIONAL_PORTAL_TOKEN_HEADER;
  const given = { value: data.NATIONAL_PORTAL_TOKEN, file: data.NATIONAL_PORTAL_TOKEN_FILE };
  const token = readSecret('NATIONAL_PORTAL_TOKEN', given, fail);
  if (token !== null && /[^\t\x20-\x7e]/.test(token)) fail('NATIONAL_PORTAL_TOKEN phải gồm các ký tự ASCII, không xuống dòng');
  return {
    origin: url.origin,
    credential: token === null ? null : { header, value: bearer(header, token) },
    hour: data.NATIONAL_PORTAL_HOUR,
    maxRequests: data.NATIONAL_PORTAL_MAX_REQUESTS,
    maxMs: data.NATIONAL_PORTAL_MAX_MINUTES * 60_000,
  };
};
