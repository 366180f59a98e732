import type { MeetingItem } from '../../../contract/meetings';
import { bareAddress, isSameAddress } from '../../lib/roomAddress';

/**
 * Of which moment the screen is beside its item: `frozen` what was frozen for it; `other-view` other filters than were frozen; `past` its
 * moment, never frozen; `now`; `live` an item without a moment; `other-page` not its page; `none`: it has no figures.
 */
export type MomentKind = 'frozen' | 'other-view' | 'past' | 'now' | 'live' | 'other-page' | 'none';

const pathOf = (address: string): string => (address.split('?')[0] ?? '').replace(/(.)\/$/, '$1');
const paramOf = (address: string, name: string): string | null => new URLSearchParams(address.split('?')[1] ?? '').get(name);

export const momentOf = (item: Pick<MeetingItem, 'address' | 'asOf' | 'frozen'>, address: string): MomentKind => {
  if (item.address === null) return 'none';
  if (pathOf(item.address) !== pathOf(address)) return 'other-page';
  if (item.asOf === null) return 'live';
  if (paramOf(address, 'asOf') === null) return 'now';
  if (item.frozen === null) return 'past';
  const isFrozen = paramOf(address, 'chot') === item.frozen && isSameAddress(bareAddress(item.address), bareAddress(address));
  return isFrozen ? 'frozen' : 'other-view';
};
