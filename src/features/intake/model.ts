import type * as z from 'zod/mini';
import type { FEEDS } from '../../../contract/feeds/index';
import type { RefusalState, RefusedRow } from '../../../contract/feeds/intake';
import type { Tone } from '../../ui/StatusWord';

export type Intake = z.infer<(typeof FEEDS)['intake']['body']>;
export type Shown = 'open' | 'all';

export const COUNTS = ['files', 'accepted', 'refused', 'open'] as const;
export type Count = (typeof COUNTS)[number];

export const toneOf: Record<RefusalState, Tone> = { open: 'medium', accepted: 'good', dismissed: 'none' };

/** The rows to list, and how many there are of them in all. */
export const rowsOf = (body: Intake, shown: Shown): { rows: readonly RefusedRow[]; total: number } =>
  shown === 'open' ? { rows: body.openRefused, total: body.open } : { rows: body.recentRefused, total: body.refused };

/** Where the whole file can be tried at once: at the first open row of each file that has more than one. */
export const fileHeads = (rows: readonly RefusedRow[]): ReadonlySet<number> => {
  const byFile = new Map<string, RefusedRow[]>();
  for (const row of rows.filter(({ state }) => state === 'open')) byFile.set(row.file, [...(byFile.get(row.file) ?? []), row]);
  return new Set([...byFile.values()].flatMap(([first, second]) => (first && second ? [first.id] : [])));
};
