import type { LeadState } from '../../../contract/relay';

/** Where a follower stands on the page at this path; null while it is on another page than the presenter, or nothing was told. */
export const scrollOn = (path: string, { address, scroll }: Pick<LeadState, 'address' | 'scroll'>): number | null =>
  address.split('?')[0] === path ? scroll : null;
