import { FileRefused } from './reading/table';

const SILENT =
  'Việc kiểm tra tệp không tiến thêm được nên bị dừng để tệp khác được đọc; số liệu không thay đổi. Hãy gửi lại; nếu vẫn lỗi, báo đơn vị vận hành.';

/** Bounds how long work may go on without a sign of progress: `limit` then rejects with FileRefused, while the work itself is left to find out. */
export const watchSilence = (silentMs: number) => {
  let giveUp = (_error: FileRefused): void => {};
  const silence = new Promise<never>((_resolve, reject) => (giveUp = reject));
  // Work that has ended before hears of it no more.
  silence.catch(() => undefined);
  const timer = setTimeout(() => giveUp(new FileRefused(SILENT)), silentMs);
  return {
    heard: (): void => void timer.refresh(),
    limit: <T>(work: Promise<T>): Promise<T> => {
      work.catch(() => undefined);
      return Promise.race([work, silence]);
    },
    end: (): void => clearTimeout(timer),
  };
};
