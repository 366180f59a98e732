import type { Store } from '../store/store';
import { recordDueReminders } from './taskReminders';

/** Looks for reminders that became due, at once and then every `everyMs`, for as long as the gateway runs; a failed look is said once and tried again. */
export const keepTasksReminded = (store: Store, now: () => Date, everyMs: number) => {
  let running: Promise<void> | null = null;
  let failing = false;
  const look = (): void => {
    running ??= recordDueReminders(store, now())
      .then(() => void (failing = false))
      .catch((error: unknown) => {
        if (!failing) console.error('Không ghi được các lượt nhắc việc đến hạn, sẽ thử lại:', error);
        failing = true;
      })
      .finally(() => (running = null));
  };
  look();
  const timer = setInterval(look, everyMs);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await running;
    },
  };
};
