import { NOTIFICATIONS_CHANNEL } from '../../../contract/feeds/notifications';
import type { WriteView } from '../../store/store';

/** Tells the screens of these persons to fetch what they were told, or how they want to be, anew. */
export const publishChanged = (view: WriteView, persons: Iterable<string>): Promise<void> =>
  view.publish(NOTIFICATIONS_CHANNEL, [{ kind: 'notifications.changed', persons: [...new Set(persons)].toSorted() }]);
