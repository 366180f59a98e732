import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { provenance } from '../figure';
import { boundaryProvenance } from './boundaries';
import { changeSpan } from './changeSpan';
import { changedFigure, changedPromise } from './changesFigures';
import { FRESHNESS } from '../rules/freshness';

const moment = z.iso.datetime({ offset: true });
/** At most so many figures, and so many promises, are listed; `total` counts them all. */
export const LISTED_CHANGES = 500;

/** What is known of figures and promises that was not known, or known otherwise, at `since`. */
export const changes = defineFeed({
  id: 'changes',
  summary: 'Số liệu, kế hoạch và bộ chỉ tiêu đã thay đổi kể từ một thời điểm; số điều chỉnh kỳ đã chốt tách khỏi kỳ đang chạy',
  params: z.object({
    ...changeSpan,
    /** `out`: of the figures of one indicator and period that changed in one way, the first alone, and how many there are. */
    parts: z._default(z.enum(['in', 'out']), 'out'),
  }),
  body: z.object({
    since: moment,
    /** When the first set of indicators was recorded, where that was after `since`: then there is nothing to compare with. */
    began: z.nullable(moment),
    figures: z.array(changedFigure),
    /** Figures changed, listed or not, by how. */
    total: z.object({ running: z.int(), corrected: z.int(), new: z.int(), withdrawn: z.int() }),
    promises: z.array(changedPromise),
    totalPromises: z.int(),
    /** Sets that nobody knew at `since`: told whole, and their figures not one by one. */
    sets: z.array(
      z.object({ id: z.string(), name: z.string(), indicators: z.int(), figures: z.int(), provenance: z.nullable(provenance) }),
    ),
  }),
  scope: 'indicators',
  channels: [{ topic: 'indicators', class: 'journal' }],
});

/** The sources that stand otherwise than at `since`; null: nobody had watched the source yet. What a source is, `sources` tells. */
export const sourceChanges = defineFeed({
  id: 'source-changes',
  summary: 'Nguồn dữ liệu có trạng thái khác so với một thời điểm trước',
  params: z.object(changeSpan),
  body: z.object({
    since: moment,
    sources: z.array(z.object({ source: z.string(), from: z.nullable(z.enum(FRESHNESS)), to: z.enum(FRESHNESS), at: moment })),
  }),
  scope: 'sources',
  // The channel of the centre's watch alone: what a source sends does not change how it stands.
  channels: [{ topic: 'source-states', class: 'journal' }],
});

/** The newest boundaries, where they were recorded after `since`; `isFirst`: there were none before. */
export const boundaryChanges = defineFeed({
  id: 'boundary-changes',
  summary: 'Ranh giới được ghi nhận mới kể từ một thời điểm',
  params: z.object(changeSpan),
  body: z.object({
    since: moment,
    recorded: z.nullable(z.object({ at: moment, source: z.string(), provenance: boundaryProvenance, isFirst: z.boolean() })),
  }),
  scope: 'areas',
  channels: [{ topic: 'boundaries', class: 'journal' }],
});
