import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { importedFile } from '../imports/importedFile';

/** Ends a file that waits, is being read, or was checked and is not wanted. */
export const importCancel = defineCommand({
  id: 'import.cancel',
  summary: 'Hủy một tệp đang chờ, đang đọc hoặc đã kiểm tra mà không ghi',
  scope: 'imports.decide',
  payload: z.object({ import: z.uuid() }),
  result: z.object({ file: importedFile }),
  current: z.object({ file: importedFile }),
  expects: 'required',
  subject: ({ import: id }) => `import:${id}`,
});
