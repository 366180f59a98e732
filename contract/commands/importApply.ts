import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { ON_IMPORTED_FILE } from './importShapes';

/** Stores what a checked file says: all of it, in one revision, or nothing. Rows to be looked at are named by their number. */
export const importApply = defineCommand({
  id: 'import.apply',
  summary: 'Ghi một tệp đã kiểm tra vào số liệu: toàn bộ tệp trong một phiên bản, hoặc không ghi gì; nêu đúng số dòng cần xem đã xem',
  ...ON_IMPORTED_FILE,
  /** `warnings`: how many rows to be looked at the person has seen; it is all of them, or nothing is stored. */
  payload: z.object({ import: z.uuid(), warnings: z._default(z.int().check(z.minimum(0)), 0) }),
});
