import * as z from 'zod/mini';
import { defineFeed } from '../feed';

/** A row of a station file that was refused, kept as it came, with the reason in Vietnamese. */
export const refusedRow = z.object({
  id: z.int(),
  file: z.string(),
  line: z.int(),
  raw: z.string(),
  reason: z.string(),
  receivedAt: z.iso.datetime({ offset: true }),
});
export type RefusedRow = z.infer<typeof refusedRow>;

export const intake = defineFeed({
  id: 'intake',
  summary: 'Tệp quan trắc đã nhận và các dòng bị từ chối',
  params: z.object({}),
  body: z.object({
    files: z.int(),
    accepted: z.int(),
    refused: z.int(),
    lastReceivedAt: z.nullable(z.iso.datetime({ offset: true })),
    recentRefused: z.array(refusedRow),
  }),
  scope: 'environment',
  channels: [{ topic: 'intake', class: 'journal' }],
});
