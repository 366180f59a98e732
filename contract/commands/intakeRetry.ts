import * as z from 'zod/mini';
import { defineCommand } from '../command';
import { refusedRow } from '../feeds/intake';

/** Reads refused rows again with the rules of today: one row (`expected`: its version), or every open row of one file (`expected`: null). */
export const intakeRetry = defineCommand({
  id: 'intake.retry',
  summary: 'Đọc lại các dòng còn mở của một tệp quan trắc bằng quy tắc hiện hành',
  scope: 'intake.decide',
  payload: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('row'), row: z.int() }),
    z.object({ kind: z.literal('file'), file: z.string().check(z.minLength(1), z.maxLength(300)) }),
  ]),
  result: z.object({ accepted: z.int(), stillOpen: z.int() }),
  current: z.object({ row: refusedRow }),
  expects: 'optional',
  subject: (payload) => (payload.kind === 'row' ? `refused-row:${payload.row}` : `station-file:${payload.file}`),
});
