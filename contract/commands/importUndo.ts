import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { importedFile } from '../imports/importedFile';

/** Takes an applied file back, in a new revision: what it replaced stands again, what it added is withdrawn. */
export const importUndo = defineCommand({
  id: 'import.undo',
  summary: 'Hoàn tác một lần nhập bằng một phiên bản mới: trả lại số liệu trước khi nhập',
  scope: 'imports.decide',
  payload: z.object({ import: z.uuid() }),
  result: z.object({ file: importedFile }),
  current: z.object({ file: importedFile }),
  expects: 'required',
  subject: ({ import: id }) => `import:${id}`,
});
