import { defineCommand } from '../command';
import { ON_IMPORTED_FILE } from './importShapes';

/** Stores what a checked file says: all of it, in one revision, or nothing. */
export const importApply = defineCommand({
  id: 'import.apply',
  summary: 'Ghi một tệp đã kiểm tra vào số liệu: toàn bộ tệp trong một phiên bản, hoặc không ghi gì',
  ...ON_IMPORTED_FILE,
});
