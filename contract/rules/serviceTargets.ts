import type { ServiceTarget } from '../feeds/serviceDossiers';

/**
 * Whether a target holds in a month (`2026-09`): it had begun, and its last day (`validTo`) was not over; what an act took the place of
 * without a day being known holds no more.
 */
export const isTargetInForce = (
  { validFrom, validTo, supersededBy }: Pick<ServiceTarget, 'validFrom' | 'validTo' | 'supersededBy'>,
  month: string,
): boolean => (validFrom === null || validFrom <= `${month}-31`) && (validTo === null ? supersededBy === null : validTo >= `${month}-01`);
