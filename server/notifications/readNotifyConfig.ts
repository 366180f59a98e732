import * as z from 'zod/mini';
import { readSecret } from '../sources/secretFile';

export interface MailConfig {
  host: string;
  port: number;
  /** TLS from the first byte (`smtps:`); else by STARTTLS, as `tls` says. */
  secure: boolean;
  tls: 'required' | 'off';
  user: string | null;
  password: string | null;
  from: string;
}
const json = z.json();
export interface SmsConfig {
  url: string;
  template: z.infer<typeof json>;
  token: string | null;
  header: string;
}
/** What the operator has set up for messages that leave the house; null: that way is shut. */
export interface NotifyConfig {
  mail: MailConfig | null;
  sms: SmsConfig | null;
  /** `mailto:` or `https:` of whoever the push service may write to. */
  push: { subject: string } | null;
}

const urlOf = (...schemes: string[]) =>
  z.string().check(z.refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol)));
const environment = z.object({
  SMTP_URL: z.optional(urlOf('smtp:', 'smtps:')),
  SMTP_FROM: z.optional(z.string().check(z.regex(/^[^\r\n]*@[^\r\n]+$/))),
  SMTP_TLS: z._default(z.enum(['required', 'off']), 'required'),
  SMS_URL: z.optional(urlOf('http:', 'https:')),
  SMS_TEMPLATE: z._default(z.string(), '{"to":"{{to}}","text":"{{text}}","id":"{{key}}"}'),
  SMS_TOKEN: z.optional(z.string()),
  SMS_TOKEN_FILE: z.optional(z.string()),
  SMS_TOKEN_HEADER: z._default(z.string().check(z.toLowerCase(), z.regex(/^[a-z0-9-]{1,60}$/)), 'authorization'),
  WEB_PUSH: z._default(z.enum(['0', '1']), '0'),
  WEB_PUSH_CONTACT: z.optional(urlOf('mailto:', 'https:')),
});

/** What each setting that can be wrong must be. */
const RULES = new Map([
  ['SMTP_URL', 'SMTP_URL phải có dạng smtp://người-dùng:mật-khẩu@máy:587 hoặc smtps://…:465'],
  ['SMTP_FROM', 'SMTP_FROM phải là địa chỉ thư, ví dụ IOC Sơn La <ioc@example.vn>'],
  ['SMTP_TLS', 'SMTP_TLS phải là required hoặc off'],
  ['SMS_URL', 'SMS_URL phải là địa chỉ http:// hoặc https:// của cổng tin nhắn'],
  ['SMS_TEMPLATE', 'SMS_TEMPLATE phải là JSON có {{to}} và {{text}}'],
  ['SMS_TOKEN_HEADER', 'SMS_TOKEN_HEADER phải là tên một trường tiêu đề HTTP'],
  ['WEB_PUSH', 'WEB_PUSH phải là 0 hoặc 1'],
  ['WEB_PUSH_CONTACT', 'WEB_PUSH_CONTACT phải có dạng mailto:ioc@example.vn hoặc https://…'],
]);

const fail = (...wrong: string[]): never => {
  throw new Error(`Cấu hình thông báo không hợp lệ: ${wrong.join('; ')}. Hãy sửa biến môi trường rồi chạy lại.`);
};

const readTemplate = (text: string): z.infer<typeof json> => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail('SMS_TEMPLATE phải là JSON có {{to}} và {{text}}');
  }
  return ['{{to}}', '{{text}}'].every((word) => text.includes(word))
    ? json.parse(raw)
    : fail('SMS_TEMPLATE phải là JSON có {{to}} và {{text}}');
};

const readMail = (url: string, from: string, tls: 'required' | 'off'): MailConfig => {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    tls,
    user: username === '' ? null : decodeURIComponent(username),
    password: password === '' ? null : decodeURIComponent(password),
    from,
  };
};

/**
 * The settings of outgoing notifications; one that is set to nothing is taken as not set.
 * @throws Error, in Vietnamese, saying what each wrong setting must be; it never repeats a value, which may hold a password.
 */
export const readNotifyConfig = (env: Record<string, string | undefined>, publicOrigins: readonly string[]): NotifyConfig => {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())));
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
    return fail(...names.map((name) => RULES.get(name) ?? name));
  }
  const { SMTP_URL, SMTP_FROM, SMTP_TLS, SMS_URL, SMS_TEMPLATE, SMS_TOKEN, SMS_TOKEN_FILE, SMS_TOKEN_HEADER, WEB_PUSH, WEB_PUSH_CONTACT } =
    parsed.data;
  const wrong: string[] = [];
  if (SMTP_URL !== undefined && SMTP_FROM === undefined) wrong.push('có SMTP_URL thì phải có SMTP_FROM');
  if (WEB_PUSH === '1' && WEB_PUSH_CONTACT === undefined) wrong.push('có WEB_PUSH=1 thì phải có WEB_PUSH_CONTACT');
  if ((SMTP_URL ?? SMS_URL ?? (WEB_PUSH === '1' ? '1' : undefined)) !== undefined && publicOrigins.length === 0)
    wrong.push('muốn gửi tin ra ngoài phải có PUBLIC_ORIGIN để tin dẫn về hệ thống');
  if (wrong.length > 0) fail(...wrong);
  return {
    mail: SMTP_URL === undefined || SMTP_FROM === undefined ? null : readMail(SMTP_URL, SMTP_FROM, SMTP_TLS),
    sms:
      SMS_URL === undefined
        ? null
        : {
            url: SMS_URL,
            template: readTemplate(SMS_TEMPLATE),
            token: readSecret('SMS_TOKEN', { value: SMS_TOKEN, file: SMS_TOKEN_FILE }, fail),
            header: SMS_TOKEN_HEADER,
          },
    push: WEB_PUSH === '1' && WEB_PUSH_CONTACT !== undefined ? { subject: WEB_PUSH_CONTACT } : null,
  };
};
