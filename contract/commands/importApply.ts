import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { importedFile } from '../imports/importedFile';

/** Stores what a checked file says: all of it, in one revision, or nothing. */
export const importApply = defineCommand({
  id: 'import.apply',
  summary: 'Ghi một tệp đã kiểm tra vào số liệu: toàn bộ tệp trong một phiên bản, hoặc không ghi gì',
  scope: 'imports.decide',
  payload: z.object({ import: z.uuid() }),
  result: z.object({ file: importedFile }),
  current: z.object({ file: importedFile }),
  expects: 'required',
  subject: ({ import: id }) => `import:${id}`,
});
