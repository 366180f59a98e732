import { createTransport } from 'nodemailer';
import * as z from 'zod/mini';
import type { Adapter, Outcome } from './adapter';
import type { MailConfig } from './readNotifyConfig';

const said = z.looseObject({
  code: z.optional(z.string()),
  originalCode: z.optional(z.string()),
  responseCode: z.optional(z.number()),
  message: z.string(),
});
const CERTIFICATE = /certificate|self.signed|CERT_|altname|UNABLE_TO_(VERIFY|GET)|DEPTH_ZERO/i;
const NEVER_REACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EDNS)$/;

/** What a failed try means; an answer of 4xx is "not now" (RFC 5321 §4.2.1), greylisting among it, and only 5xx is for ever. */
export const readSmtpError = (error: unknown): Outcome => {
  const parsed = said.safeParse(error instanceof Error ? Object.assign({ message: error.message }, error) : error);
  if (!parsed.success) return { kind: 'retry', fault: 'server', code: null };
  const { code: type = '', originalCode = '', responseCode, message } = parsed.data;
  const code = responseCode === undefined ? null : String(responseCode);
  // A login that is refused or a certificate that is not trusted is for the operator to mend: the message itself is sound.
  if (type === 'EAUTH' || type === 'ENOAUTH') return { kind: 'retry', fault: 'login', code };
  // So is a server that refuses STARTTLS (5xx, and yet not of this message).
  if (type === 'ETLS' || CERTIFICATE.test(`${originalCode} ${message}`)) return { kind: 'retry', fault: 'certificate', code };
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', fault: 'refused', code };
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'retry', fault: 'later', code };
  if (NEVER_REACHED.test(originalCode) || NEVER_REACHED.test(type)) return { kind: 'retry', fault: 'unreachable', code };
  if (type === 'ETIMEDOUT' || originalCode === 'ETIMEDOUT') return { kind: 'retry', fault: 'timeout', code };
  return { kind: 'retry', fault: 'cut', code };
};

/**
 * Mail over SMTP (RFC 5321). Each message is a connection of its own; a certificate that is not trusted is refused, and so is
 * a server without TLS unless the operator has said that it has none. The `Message-ID` is the key, so that a mail that comes
 * twice is known as one.
 */
export const createMailAdapter = ({ host, port, secure, user, password, from, tls }: MailConfig, messageHost: string): Adapter => {
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: !secure && tls === 'required',
    ignoreTLS: !secure && tls === 'off',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    channel: 'mail',
    send: ({ key, to, title, text, severity }, signal) => {
      const sending = transport
        .sendMail({
          from,
          to: { name: '', address: to },
          subject: `[IOC Sơn La] ${title}`,
          text,
          messageId: `<${key}@${messageHost}>`,
          ...(severity === 'critical' ? { priority: 'high' as const } : {}),
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .then((): Outcome => ({ kind: 'sent' }), readSmtpError);
      const ended = new Promise<Outcome>((resolve) => {
        const end = () => resolve({ kind: 'retry', fault: 'timeout', code: null });
        if (signal.aborted) end();
        signal.addEventListener('abort', end, { once: true });
      });
      return Promise.race([sending, ended]);
    },
    close: () => transport.close(),
  };
};
