import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { importedFile } from '../imports/importedFile';

/** Checks a file anew against the figures of now, without sending it again. */
export const importCheck = defineCommand({
  id: 'import.check',
  summary: 'Kiểm tra lại một tệp theo số liệu hiện hành, không cần gửi lại',
  scope: 'imports.decide',
  payload: z.object({ import: z.uuid() }),
  result: z.object({ file: importedFile }),
  current: z.object({ file: importedFile }),
  expects: 'required',
  subject: ({ import: id }) => `import:${id}`,
});
