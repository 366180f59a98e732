import * as z from 'zod/mini';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
};
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const environment = z.object({
  OIDC_ISSUER: z.optional(z.string().check(z.refine(isIssuer))),
  OIDC_CLIENT_ID: z.optional(words),
  OIDC_CLIENT_SECRET: z.optional(words),
  OIDC_SCOPES: z._default(z.string().check(z.regex(/^openid( [\w.:/-]+)*$/)), 'openid profile email'),
  ADMINISTRATORS: z.optional(words),
  SESSION_IDLE_MINUTES: z._default(z.coerce.number().check(z.int(), z.minimum(5), z.maximum(480)), 60),
  SESSION_HOURS: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(24)), 12),
});
const RULES: Record<string, string> = {
  OIDC_ISSUER: 'OIDC_ISSUER (hệ thống xác thực) phải là địa chỉ https://… như nhà cung cấp công bố',
  OIDC_CLIENT_ID: 'OIDC_CLIENT_ID (mã ứng dụng tại hệ thống xác thực) không được để trống',
  OIDC_CLIENT_SECRET: 'OIDC_CLIENT_SECRET (bí mật của ứng dụng) không được để trống',
  OIDC_SCOPES: 'OIDC_SCOPES phải bắt đầu bằng openid, các mục cách nhau một dấu cách',
  ADMINISTRATORS: 'ADMINISTRATORS (người quản trị đầu tiên) phải là thư điện tử hoặc mã định danh, cách nhau bằng dấu phẩy',
  SESSION_IDLE_MINUTES: 'SESSION_IDLE_MINUTES (số phút không thao tác thì hết phiên) phải là số nguyên từ 5 đến 480',
  SESSION_HOURS: 'SESSION_HOURS (số giờ dài nhất của một phiên) phải là số nguyên từ 1 đến 24',
};
const wrong = (what: string): Error => new Error(`Cấu hình không hợp lệ: ${what}. Hãy sửa biến môi trường rồi chạy lại.`);

export interface SignOnConfig {
  issuer: URL;
  clientId: string;
  /** Null: a public client, held by PKCE alone. */
  clientSecret: string | null;
  scopes: string;
  /** E-mail addresses (with an @, in lower case: held against what the provider vouches for) or subjects, to the letter, of those who begin as administrators. */
  administrators: ReadonlySet<string>;
  idleMs: number;
  longestMs: number;
}

/**
 * How people sign on, from the environment; null where nothing of it is set, and then only the machine itself may ask.
 * @throws Error, in Vietnamese, that never repeats a value
 */
export const readSignOnConfig = (env: Record<string, string | undefined>): SignOnConfig | null => {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())));
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
    throw wrong(names.map((name) => RULES[name] ?? name).join('; '));
  }
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPES, ADMINISTRATORS, SESSION_IDLE_MINUTES, SESSION_HOURS } = parsed.data;
  if (OIDC_ISSUER === undefined && OIDC_CLIENT_ID === undefined) return null;
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) throw wrong('OIDC_ISSUER và OIDC_CLIENT_ID phải được đặt cùng nhau');
  return {
    issuer: new URL(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET ?? null,
    scopes: OIDC_SCOPES,
    administrators: new Set(
      (ADMINISTRATORS ?? '').split(',').flatMap((each) => (each.includes('@') ? each.trim().toLowerCase() : each.trim()) || []),
    ),
    idleMs: SESSION_IDLE_MINUTES * 60_000,
    longestMs: SESSION_HOURS * 3_600_000,
  };
};
