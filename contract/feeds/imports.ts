import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { importKindInfo } from '../imports/importColumn';
import { importedFile, importRow } from '../imports/importedFile';
import { CONFIRMATIONS_CHANNEL } from './confirmations';

export const IMPORTS_CHANNEL = 'imports';
/** At most so many files are listed, newest first. */
export const LISTED_IMPORTS = 100;
/** Rows of a page of a report. */
export const REPORT_PAGE = 1_000;

/** The files that came through the import door, and the kinds of reports that it takes. */
export const imports = defineFeed({
  id: 'imports',
  summary: 'Báo cáo đã nhập: người nhập, trạng thái, biên nhận; các loại báo cáo nhận được',
  params: z.object({}),
  body: z.object({ kinds: z.array(importKindInfo), files: z.array(importedFile), total: z.int() }),
  scope: 'imports',
  channels: [{ topic: IMPORTS_CHANNEL, class: 'journal' }],
});

/** What the check said of the rows of one file, a page at a time. */
export const importReport = defineFeed({
  id: 'import-report',
  summary: 'Kết quả kiểm tra từng dòng của một tệp nhập',
  params: z.object({
    import: z.uuid(),
    verdict: z._default(z.enum(['all', 'accepted', 'warned', 'refused']), 'all'),
    page: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(10_000)), 0),
  }),
  body: z.object({
    file: z.nullable(importedFile),
    header: z.array(z.string()),
    rows: z.array(importRow),
    /**
     * When the rows that were not refused, long after the file had ended, were cleared away: of every moment, the past ones too, only
     * the counts of `file` and the refused rows still tell.
     */
    rowsClearedAt: z.nullable(z.iso.datetime({ offset: true })),
    /** Rows of this verdict on all pages, as far as they are kept. */
    total: z.int(),
    page: z.int(),
  }),
  scope: 'imports',
  channels: [{ topic: IMPORTS_CHANNEL, class: 'journal' }],
});

/** What was said of the figures that one file wrote, and would go with it if it were undone; nothing of one that wrote none. */
export const importAttached = defineFeed({
  id: 'import-attached',
  summary: 'Xác nhận, nghi vấn, giải trình đang gắn với số liệu của một tệp đã ghi',
  params: z.object({ import: z.uuid() }),
  /** `named`: the first `NAMED_ATTACHED` of `total`, in Vietnamese. */
  body: z.object({ named: z.array(z.string()), total: z.int() }),
  scope: 'indicators',
  // When a file is applied nothing has been said of it yet: only what is said moves this feed.
  channels: [{ topic: CONFIRMATIONS_CHANNEL, class: 'journal' }],
});
