import { defineCommand } from '../command';
import { ON_IMPORTED_FILE } from './importShapes';

/** Ends a file that waits, is being read, or was checked and is not wanted. */
export const importCancel = defineCommand({
  id: 'import.cancel',
  summary: 'Hủy một tệp đang chờ, đang đọc hoặc đã kiểm tra mà không ghi',
  ...ON_IMPORTED_FILE,
});
