import { problem, type Problem } from '../../contract/problem';

/** A failed fetch, carrying what may be shown. */
export class FeedError extends Error {
  readonly problem: Problem;
  constructor(shown: Problem) {
    super(shown.detail);
    this.problem = shown;
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
  return parsed.success
    ? new FeedError(parsed.data)
    : new FeedError(local(response.status, 'Máy chủ báo lỗi', `Mã lỗi ${response.status}. Thử lại sau ít phút.`));
};

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
