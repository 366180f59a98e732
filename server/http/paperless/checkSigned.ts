import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { ProblemError } from '../../../contract/problem';
import { useNonce } from '../../core/meetings/useNonce';
import type { Store } from '../../store/store';
import type { PaperlessKey } from './readPaperlessKeys';
import { keyOfSignature, signRequest } from './signature';

/** How far a signed moment may lie before or after the clock, in seconds. */
export const WINDOW_S = 300;

const headers = z.object({
  'ioc-key': z.string().check(z.regex(/^[\w-]{1,40}$/)),
  'ioc-timestamp': z.string().check(z.regex(/^\d{9,11}$/)),
  'ioc-nonce': z.string().check(z.regex(/^[\w-]{16,64}$/)),
  'ioc-signature': z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** Why a request is not let in; the audit has it by its name. */
export type SignatureFault = 'unsigned' | 'forged' | 'skewed' | 'replayed';
export const SIGNATURE_FAULTS: Record<SignatureFault, string> = {
  unsigned: 'Thiếu hoặc sai dạng tiêu đề ký: Ioc-Key, Ioc-Timestamp (giây Unix), Ioc-Nonce, Ioc-Signature (hex). Xem tài liệu kết nối.',
  forged: 'Chữ ký không khớp với khoá đã khai báo. Hãy kiểm tra mã khoá, bí mật và chuỗi được ký.',
  skewed: 'Thời điểm ký lệch quá 5 phút so với đồng hồ máy chủ. Hãy chỉnh đồng hồ của hệ thống gửi rồi ký lại.',
  replayed: 'Yêu cầu này đã được gửi (trùng Ioc-Nonce). Hãy ký lại với mã dùng một lần mới, giữ nguyên Idempotency-Key.',
};

export const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

/** The key that signed a request just now and for the first time, or what is wrong. Only what is signed right spends its nonce. */
export const checkSigned = async (
  request: FastifyRequest,
  keys: readonly PaperlessKey[],
  { store, now }: { store: Store; now: () => Date },
): Promise<{ key: PaperlessKey } | { fault: SignatureFault; key: PaperlessKey | null }> => {
  const parsed = headers.safeParse(request.headers);
  if (!parsed.success) return { fault: 'unsigned', key: null };
  const { 'ioc-key': id, 'ioc-timestamp': timestamp, 'ioc-nonce': nonce, 'ioc-signature': signature } = parsed.data;
  const signed = { method: request.method, path: request.raw.url ?? '', timestamp, nonce, body: bytesOf(request.body) };
  const key = keyOfSignature(keys, id, signature, (secret) => signRequest(secret, signed));
  if (key === null) return { fault: 'forged', key: null };
  if (Math.abs(now().getTime() / 1_000 - Number(timestamp)) > WINDOW_S) return { fault: 'skewed', key };
  return (await store.record((view) => useNonce(view, key.id, nonce))) ? { key } : { fault: 'replayed', key };
};

export const notSigned = (fault: SignatureFault): ProblemError => new ProblemError('not-signed', SIGNATURE_FAULTS[fault]);
