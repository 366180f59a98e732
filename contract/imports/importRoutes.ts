import * as z from 'zod/mini';
import { importedFile } from './importedFile';
import { importOptions } from './importOptions';

/** Query of `PUT /api/imports/{id}`: the kind of report, the name of the file and what its sender declares of it. */
export const importUploadQuery = z.object({
  kind: z.string(),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  ...importOptions.def.shape,
});

/** Answer to a file that was taken. */
export const importSent = z.object({ file: importedFile });

/** Answer of `GET /api/imports/settings`. */
export const importSettings = z.object({
  /** The largest file that is taken, in bytes. */
  maxBytes: z.int(),
  /** Why no file is taken at all: `demo`, where the readers of files cannot run. */
  closed: z._default(z.nullable(z.enum(['demo'])), null),
});
