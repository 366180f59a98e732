import * as z from 'zod/mini';
import { commandAnswer } from '../../../contract/command';
import { problem, type Problem } from '../../../contract/problem';

/** What an answer means for a command that waits: done, not done and never to be, or to be tried again. */
export type Judged =
  | { kind: 'done'; result: unknown }
  | { kind: 'refused'; refusal: Problem }
  /** `fault`: the server broke over it; it is not waited for without end. */
  | { kind: 'again'; afterMs: number; fault: boolean };

/** How often a command that breaks the server is tried before those behind it are let through. */
export const FAULTS_AT_MOST = 5;
const LONGEST_WAIT_MS = 60_000;

/** Not the command's fault: whoever asks is not known any more, asks too often, or the server is busy or away. */
const LATER: ReadonlySet<number> = new Set([401, 408, 421, 425, 429, 502, 503, 504]);
const answered = commandAnswer(z.unknown());

const local = (status: number, title: string, detail: string): Problem => ({ type: 'about:blank', title, status, detail });
const UNREADABLE_DETAIL = 'Máy chủ trả lời không đúng quy ước. Xem lại trạng thái trên trang rồi quyết định.';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** `null`: no answer came. `faults`: how often the server broke over it, with this one where it did. */
export const judgeAnswer = (answer: { status: number; text: string; retryAfter: string | null } | null, faults: number): Judged => {
  const asked = Number(answer?.retryAfter ?? 0) * 1_000;
  const afterMs = Number.isFinite(asked) ? Math.min(asked, LONGEST_WAIT_MS) : 0;
  if (answer === null || LATER.has(answer.status)) return { kind: 'again', afterMs, fault: false };
  const body = parse(answer.text);
  if (answer.status >= 200 && answer.status < 300) {
    const read = answered.safeParse(body);
    // A page of a proxy in the place of an answer says nothing of the command.
    if (!read.success) return faults < FAULTS_AT_MOST ? { kind: 'again', afterMs, fault: true } : refusedBy(answer.status, null);
    return { kind: 'done', result: read.data.result };
  }
  if (answer.status < 400 || (answer.status >= 500 && faults < FAULTS_AT_MOST)) return { kind: 'again', afterMs, fault: true };
  return refusedBy(answer.status, body);
};

const refusedBy = (status: number, body: unknown): Judged => {
  const told = problem.safeParse(body);
  return { kind: 'refused', refusal: told.success ? told.data : local(status, 'Không thực hiện được', UNREADABLE_DETAIL) };
};

/** Given so long ago that it is not sent any more. */
export const expiredRefusal = (mayBeDone: boolean): Problem =>
  local(
    0,
    'Đã quá hạn gửi',
    mayBeDone
      ? 'Đã quá 7 ngày và chưa nhận được trả lời của máy chủ: có thể lệnh đã hoặc chưa được thực hiện. Xem lại trạng thái rồi quyết định.'
      : 'Thao tác đã chờ quá 7 ngày nên không gửi nữa. Xem lại trạng thái rồi quyết định lại.',
  );
