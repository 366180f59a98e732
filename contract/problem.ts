import * as z from 'zod/mini';

/** Problem details (RFC 9457); `title` and `detail` are Vietnamese, fit to show, and `detail` says what to do next. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** On a conflict: what is true now, in the form that the command declares as `current`. */
  current: z.optional(z.unknown()),
});
export type Problem = z.infer<typeof problem>;

/** Every kind of problem the gateway answers: its HTTP status and its title; the wire's `type` is `urn:ioc:problem:{kind}`. */
export const PROBLEMS = {
  'bad-request': [400, 'Yêu cầu không hợp lệ'],
  'not-signed': [401, 'Chữ ký không hợp lệ'],
  'signed-out': [401, 'Chưa đăng nhập'],
  forbidden: [403, 'Không có quyền xem'],
  'not-allowed': [403, 'Không có quyền thực hiện'],
  'cross-origin': [403, 'Yêu cầu đến từ trang khác'],
  'not-found': [404, 'Không tìm thấy'],
  'method-not-allowed': [405, 'Cách gọi không được nhận'],
  conflict: [409, 'Trạng thái đã thay đổi'],
  'too-large': [413, 'Nội dung gửi lên quá lớn'],
  'address-too-long': [414, 'Địa chỉ quá dài'],
  'not-json': [415, 'Nội dung gửi lên không phải JSON'],
  'wrong-host': [421, 'Địa chỉ truy cập chưa được khai báo'],
  'key-reused': [422, 'Mã chống lặp đã dùng cho lệnh khác'],
  'too-slow': [408, 'Gửi quá lâu'],
  'too-many': [429, 'Gửi yêu cầu quá nhiều lần'],
  'as-of-future': [400, 'Thời điểm xem không hợp lệ'],
  unavailable: [503, 'Hệ thống tạm thời chưa phục vụ được'],
  internal: [500, 'Lỗi hệ thống'],
} as const satisfies Record<string, readonly [number, string]>;
export type ProblemType = keyof typeof PROBLEMS;

export const problemUrn = (type: ProblemType): string => `urn:ioc:problem:${type}`;

/** An error with a message fit to show a person; everything else that is thrown is answered as `internal`. */
export class ProblemError extends Error {
  readonly kind: ProblemType;
  readonly problem: Problem;
  constructor(type: ProblemType, detail: string, current?: unknown) {
    super(detail);
    const [status, title] = PROBLEMS[type];
    this.kind = type;
    this.problem = { type: problemUrn(type), title, status, detail, ...(current === undefined ? {} : { current }) };
  }
}
