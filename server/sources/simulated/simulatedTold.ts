import type { Told } from '../money/told';

/** What every simulated row of money says of where it comes from: here of what is decided, which no moment is seen at. */
export const PLANNED: Told = { source: 'Bộ sinh dữ liệu mô phỏng', provenance: 'simulated', observedAt: null };
export const seenAt = (observedAt: string): Told => ({ ...PLANNED, observedAt });
