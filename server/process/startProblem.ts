import { databasePlace } from '../store/checkPostgres';
import type { Config } from '../config';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

const sayings = ({ host, port, dataDir, inboxDir }: Config): Record<string, string> => ({
  EADDRINUSE: `Cổng ${port} đang được dùng. Hãy tắt chương trình đang giữ cổng, hoặc chạy lại với PORT khác, ví dụ PORT=8788 npm start.`,
  EADDRNOTAVAIL: `Máy này không có địa chỉ ${host}. Hãy sửa biến môi trường HOST (127.0.0.1 để chỉ máy này truy cập được).`,
  ENOSPC: `Ổ đĩa chứa ${dataDir} đã đầy. Hãy giải phóng dung lượng rồi chạy lại.`,
  EROFS: `Thư mục ${dataDir} nằm trên ổ đĩa chỉ đọc. Hãy đặt DATA_DIR sang thư mục ghi được.`,
  ENOTDIR: `${dataDir} hoặc ${inboxDir} không phải là thư mục. Hãy sửa DATA_DIR, STATION_INBOX rồi chạy lại.`,
  EEXIST: `${dataDir} hoặc ${inboxDir} không phải là thư mục. Hãy sửa DATA_DIR, STATION_INBOX rồi chạy lại.`,
});

/** What lies behind an error, line by line; of an address tried over IPv6 and IPv4 the first refusal tells enough. */
const causes = ({ cause }: Error): string[] => {
  const told: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return told instanceof Error ? [`  Chi tiết: ${told.message}`, ...causes(told)] : [];
};

/** What a person at the console is told when the program cannot start: what happened and what to do, without a stack. */
export const explainStartProblem = (error: unknown, config: Config | null): string => {
  if (!(error instanceof Error)) return `Không khởi động được: ${String(error)}`;
  const code = codeOf(error);
  if (config && (code === 'EACCES' || code === 'EPERM')) {
    return 'syscall' in error && error.syscall === 'listen'
      ? `Không được phép dùng cổng ${config.port} (cổng dưới 1024 cần quyền quản trị). Hãy chạy lại với PORT khác.`
      : `Không có quyền ghi vào ${'path' in error ? String(error.path) : config.dataDir}. Hãy sửa quyền của thư mục, hoặc đặt DATA_DIR sang thư mục khác.`;
  }
  const known = config ? sayings(config)[code] : undefined;
  if (known) return known;
  const place = config?.databaseUrl && code ? ` (PostgreSQL tại ${databasePlace(config.databaseUrl)}, mã ${code})` : '';
  return [`${error.message}${place}`, ...causes(error)].join('\n');
};
