import { keepAveragesTold } from './environment/keepAveragesTold';
import { keepTerm } from './environment/keepTerm';
import { keepTasksReminded } from './taskReminderWatch';
import { keepAuditTerm } from '../store/audit/keepAuditTerm';
import type { Store } from '../store/store';

const REMIND_EVERY_MS = 60_000;

interface HouseOptions {
  store: Store;
  clock: () => Date;
  stationTerm: Parameters<typeof keepTerm>[0]['term'];
  audit: { dir: string; keepDays: number };
  log: Parameters<typeof keepTerm>[0]['log'];
}

/** What is done again and again while the gateway runs, beside what it is asked: each by its name, with what ends it. */
export const keepHouse = ({ store, clock, stationTerm, audit, log }: HouseOptions): [string, () => Promise<void>][] => {
  const reminders = keepTasksReminded(store, clock, REMIND_EVERY_MS);
  const term = keepTerm({ store, clock, term: stationTerm, log });
  const auditTerm = keepAuditTerm({ store, dir: audit.dir, clock, keepDays: audit.keepDays, log });
  const averages = keepAveragesTold(store);
  return [
    ['nhắc việc', async () => reminders.stop()],
    ['thời hạn lưu số liệu quan trắc', async () => term.stop()],
    ['thời hạn lưu nhật ký', async () => auditTerm.stop()],
    ['số trung bình quan trắc', async () => averages.stop()],
  ];
};
