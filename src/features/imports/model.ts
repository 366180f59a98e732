import type * as z from 'zod/mini';
import type { FEEDS } from '../../../contract/feeds/index';
import { REPORT_PAGE } from '../../../contract/feeds/imports';
import type { ImportedFile, ImportRow, ImportState } from '../../../contract/imports/importedFile';
import type { Tone } from '../../ui/StatusWord';

export type Report = z.infer<(typeof FEEDS)['import-report']['body']>;
export const VERDICTS = ['all', 'refused', 'warned', 'accepted'] as const;
export type VerdictFilter = (typeof VERDICTS)[number];

export const toneOf: Record<ImportState, Tone> = {
  queued: 'low',
  reading: 'low',
  checked: 'medium',
  refused: 'critical',
  cancelled: 'none',
  interrupted: 'high',
  applied: 'good',
  undone: 'none',
};
export const verdictTone: Record<ImportRow['verdict'], Tone> = { accepted: 'good', warned: 'medium', refused: 'critical' };

/** What may be done with a file now; `stored`: how many figures storing it would write. */
export const actsOn = ({
  state,
  counts,
}: ImportedFile): { apply: boolean; check: boolean; cancel: boolean; undo: boolean; stored: number } => {
  const isChecked = state === 'checked';
  const stored = counts ? counts.accepted + counts.warned - counts.known : 0;
  return {
    apply: isChecked && counts?.refused === 0 && stored > 0,
    check: isChecked,
    cancel: isChecked || state === 'queued' || state === 'reading',
    undo: state === 'applied',
    stored,
  };
};

/** The first verdict worth looking at: what stands in the way, else what is to be looked at, else all. */
export const firstVerdict = ({ counts }: ImportedFile): VerdictFilter =>
  counts && counts.refused > 0 ? 'refused' : counts && counts.warned > 0 ? 'warned' : 'all';

/** Rows of a page, counted from 1, and whether there are more before and after. */
export const pageOf = ({ page, rows, total }: Report) => ({
  from: total === 0 ? 0 : page * REPORT_PAGE + 1,
  to: page * REPORT_PAGE + rows.length,
  hasBefore: page > 0,
  hasAfter: (page + 1) * REPORT_PAGE < total,
});
