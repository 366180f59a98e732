import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { ON_IMPORTED_FILE } from './importShapes';

export const UNDO_REASON_MIN = 5;
export const UNDO_REASON_MAX = 1_000;

/** Takes an applied file back, in a new revision and with a reason: what it replaced stands again, what it added is withdrawn. */
export const importUndo = defineCommand({
  id: 'import.undo',
  summary: 'Hoàn tác một lần nhập bằng một phiên bản mới, có lý do: trả lại số liệu trước khi nhập',
  ...ON_IMPORTED_FILE,
  payload: z.object({
    import: z.uuid(),
    reason: z.string().check(z.trim(), z.minLength(UNDO_REASON_MIN), z.maxLength(UNDO_REASON_MAX)),
    /** How many confirmations, doubts and explanations the person knows to go with it; it is all of them, or nothing is undone. */
    attached: z._default(z.int().check(z.minimum(0)), 0),
  }),
});
