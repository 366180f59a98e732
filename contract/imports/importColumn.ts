import * as z from 'zod/mini';

/** One column of a kind of report, as a template and a page tell of it; `hint` is Vietnamese. */
export const importColumn = z.object({
  key: z.string(),
  name: z.string(),
  required: z.boolean(),
  hint: z.string(),
});

/** A kind of report that the import door takes. */
export const importKindInfo = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** Name of the template, without its ending. */
  templateName: z.string(),
  /** What one record is called where records are counted, in Vietnamese: "trị số". */
  counted: z.string(),
  columns: z.array(importColumn),
});
export type ImportKindInfo = z.infer<typeof importKindInfo>;
