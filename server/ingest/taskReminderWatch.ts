import type { Store } from '../store/store';
import { keepLooking } from '../store/keepLooking';
import { recordDueReminders } from './taskReminders';

/** Looks for reminders that became due, at once and then every `everyMs`, for as long as the gateway runs. */
export const keepTasksReminded = (store: Store, now: () => Date, everyMs: number) =>
  keepLooking(() => recordDueReminders(store, now()), { everyMs, failing: 'Không ghi được các lượt nhắc việc đến hạn', atOnce: true });
