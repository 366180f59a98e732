import type * as z from 'zod/mini';
import type { meetingSetItems } from '../../../contract/commands/meetingActs';
import type { Meeting, MeetingItem } from '../../../contract/meetings';

type Items = z.infer<(typeof meetingSetItems)['payload']>['items'];
type Frozen = Pick<MeetingItem, 'address' | 'asOf' | 'frozen'>;

/** Whether what is bound to the item is still what this person saw; another may have frozen something else for it meanwhile. */
export const isBoundAsSeen =
  (seen: Frozen & Pick<MeetingItem, 'id'>) =>
  ({ items }: Pick<Meeting, 'items'>): boolean =>
    items.some(
      ({ id, address, asOf, frozen }) => id === seen.id && address === seen.address && asOf === seen.asOf && frozen === seen.frozen,
    );

/** The agenda as it is, with what was frozen bound to one item. */
export const withFrozen = ({ items }: Pick<Meeting, 'items'>, item: string, frozen: Frozen): Items =>
  items.map(({ conclusions: _, ...body }) => (body.id === item ? { ...body, ...frozen } : body));
