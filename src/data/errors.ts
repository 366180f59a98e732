import { problem, problemUrn, type Problem } from '../../contract/problem';
import { retryAfterMs } from './retryAfter';
import { signedOut } from './sessionState';

/** A failed fetch, carrying what may be shown. */
export class FeedError extends Error {
  readonly problem: Problem;
  /** How long the server asks to be left alone, in ms; 0: it does not say. */
  readonly afterMs: number;
  constructor(shown: Problem, afterMs = 0) {
    super(shown.detail);
    this.problem = shown;
    this.afterMs = afterMs;
  }
}

const local = (status: number, title: string, detail: string): Problem => ({ type: 'about:blank', title, status, detail });

export const unreachable = (): FeedError =>
  new FeedError(
    local(0, 'Không kết nối được máy chủ', 'Kiểm tra đường mạng nội bộ. Hệ thống tự thử lại; số liệu đang hiện (nếu có) là số liệu cũ.'),
  );

export const unreadable = (): FeedError =>
  new FeedError(local(502, 'Dữ liệu trả về không đúng quy ước', 'Tải lại trang để dùng phiên bản mới. Nếu vẫn lỗi, báo đơn vị vận hành.'));

/** The problem that a refused response carries, or a general one when it carries none. */
export const readProblem = async (response: Response): Promise<FeedError> => {
  const body: unknown = await response.json().catch(() => null);
  const parsed = problem.safeParse(body);
  const shown = parsed.success ? parsed.data : local(response.status, 'Máy chủ báo lỗi', `Mã lỗi ${response.status}. Thử lại sau ít phút.`);
  if (shown.type === problemUrn('signed-out')) signedOut();
  return new FeedError(shown, retryAfterMs(response.headers.get('retry-after')));
};

/** How long whoever failed with this is to wait before it asks again, in ms, spread so that those who were told the same do not come back at once. */
export const askedWaitMs = (error: unknown, random: () => number): number =>
  error instanceof FeedError ? error.afterMs * (1 + random() / 4) : 0;

/** A command could not be sent now: it is kept on this device and goes out by itself, [OF4]. Nothing was refused. */
export class CommandWaits extends FeedError {
  constructor() {
    super(
      local(
        0,
        'Chưa gửi',
        'Chưa kết nối được máy chủ. Thao tác được giữ trên thiết bị này và tự gửi khi có kết nối; không cần thực hiện lại.',
      ),
    );
  }
}

/** A command could neither be sent nor kept: nothing happened. */
export const notKept = (): FeedError =>
  new FeedError(
    local(
      0,
      'Chưa thực hiện được',
      'Không kết nối được máy chủ, và trình duyệt không còn chỗ hoặc không lưu được nên không giữ lại để gửi sau được. Hãy thực hiện lại khi có kết nối.',
    ),
  );
