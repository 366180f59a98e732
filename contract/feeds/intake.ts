import * as z from 'zod/mini';
import { defineFeed } from '../feed';

const moment = z.iso.datetime({ offset: true });

/** Where a refused row stands: still `open`, `accepted` by a later reading of it, or `dismissed` by an operator. Only an open row changes. */
export const refusalState = z.enum(['open', 'accepted', 'dismissed']);
export type RefusalState = z.infer<typeof refusalState>;

/** A row of a station file that was refused, kept as it came, with the reason in Vietnamese and what was decided on it since. */
export const refusedRow = z.object({
  id: z.int(),
  file: z.string(),
  line: z.int(),
  raw: z.string(),
  /** Why it was refused when it was last read. */
  reason: z.string(),
  receivedAt: moment,
  state: refusalState,
  /** 0 when it was refused, one more with each attempt or decision: what a command on the row names as `expected`. */
  version: z.int(),
  /** How often it was read again. */
  attempts: z.int(),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(moment),
  /** The operator's reason for dismissing it. */
  note: z.nullable(z.string()),
});
export type RefusedRow = z.infer<typeof refusedRow>;

/** At most so many rows are listed, newest first; the counts count all. */
export const LISTED_REFUSALS = 200;

/** What the stations' inbox has taken: `rows` = `accepted` + `open` + `dismissed`; `refused` counts every row ever refused. */
export const intake = defineFeed({
  id: 'intake',
  summary: 'Tệp quan trắc đã nhận và các dòng bị từ chối',
  params: z.object({}),
  body: z.object({
    files: z.int(),
    rows: z.int(),
    /** Stored, at once or when read again. */
    accepted: z.int(),
    refused: z.int(),
    open: z.int(),
    dismissed: z.int(),
    lastReceivedAt: z.nullable(moment),
    /** The newest refused rows, whatever their state. */
    recentRefused: z.array(refusedRow),
    /** The newest rows that are still open. */
    openRefused: z.array(refusedRow),
  }),
  scope: 'environment',
  channels: [{ topic: 'intake', class: 'journal' }],
});
