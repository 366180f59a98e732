import type { Freshness } from '../../contract/rules/freshness';

/** How current a value is, as it is shown; `ahead`: observed at a moment that has not come. */
export type ShownFreshness = Freshness | 'ahead';
