import { bareAddress, canonicalAddress, isSameAddress } from '../../lib/roomAddress';

/** Path and query to be kept, in one order, so that the same view is the same text; without moment, room and passport. */
export const keptAddress = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string =>
  canonicalAddress(bareAddress(`${pathname}${search}`));

/** Whether two addresses open the same view. */
export const isSameView = (one: string, other: string): boolean => isSameAddress(bareAddress(one), bareAddress(other));
