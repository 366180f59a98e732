import * as z from 'zod/mini';

/** Problem details (RFC 9457); `title` and `detail` are Vietnamese, fit to show, and `detail` says what to do next. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});
export type Problem = z.infer<typeof problem>;

const titles = {
  'bad-request': [400, 'Yêu cầu không hợp lệ'],
  forbidden: [403, 'Không có quyền xem'],
  'not-found': [404, 'Không tìm thấy'],
  conflict: [409, 'Trạng thái đã thay đổi'],
  'as-of-future': [400, 'Thời điểm xem không hợp lệ'],
  unavailable: [503, 'Hệ thống tạm thời chưa phục vụ được'],
  internal: [500, 'Lỗi hệ thống'],
} as const satisfies Record<string, readonly [number, string]>;
export type ProblemType = keyof typeof titles;

/** An error with a message fit to show a person; everything else that is thrown is answered as `internal`. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(type: ProblemType, detail: string) {
    super(detail);
    const [status, title] = titles[type];
    this.problem = { type: `urn:ioc:problem:${type}`, title, status, detail };
  }
}
