import * as z from 'zod/mini';
import { importedFile } from '../imports/importedFile';

const file = z.object({ file: importedFile });

/** What every command on an imported file is given, answers and is held to: the file itself, as it stands. */
export const ON_IMPORTED_FILE = {
  scope: 'imports.decide',
  payload: z.object({ import: z.uuid() }),
  result: file,
  current: file,
  expects: 'required',
  subject: ({ import: id }: { import: string }) => `import:${id}`,
} as const;
