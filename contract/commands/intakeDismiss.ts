import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { refusedRow } from '../feeds/intake';

export const NOTE_MIN = 5;
export const NOTE_MAX = 500;

/** Closes a refused row for good, with the operator's reason; the row stays kept. */
export const intakeDismiss = defineCommand({
  id: 'intake.dismiss',
  summary: 'Bỏ qua một dòng bị từ chối, có ghi lý do; dòng vẫn được lưu',
  scope: 'intake.decide',
  payload: z.object({ row: z.int(), note: z.string().check(z.trim(), z.minLength(NOTE_MIN), z.maxLength(NOTE_MAX)) }),
  result: z.object({ row: refusedRow }),
  current: z.object({ row: refusedRow }),
  expects: 'required',
  subject: ({ row }) => `refused-row:${row}`,
});
