import type { Store } from '../../store/store';
import { keepLooking } from '../../store/keepLooking';
import { applyTerm, type Term } from './applyTerm';
import { keepPartitions } from './keepPartitions';

const EVERY_MS = 6 * 3_600_000;
const MONTH_MS = 31 * 86_400_000;

interface TermOptions {
  store: Store;
  clock: () => Date;
  term: Term;
  log: { info: (message: string) => void };
  everyMs?: number;
}

/** Makes the partitions of this month and the next, and drops what is past its term, now and every six hours. */
export const keepTerm = ({ store, clock, term, log, everyMs = EVERY_MS }: TermOptions) => {
  const look = async (): Promise<void> => {
    const now = clock();
    const ahead = [now.getTime(), now.getTime() + MONTH_MS];
    // Each in a transaction of its own: who reads the one and then the other is never waited for in a circle.
    for (const table of ['reading', 'reading_hour'] as const) await store.record(({ db }) => keepPartitions(db, ahead, table));
    const dropped = await applyTerm(store, term, now);
    if (dropped.length > 0) log.info(`Đã bỏ số liệu quan trắc quá hạn lưu (số tổng hợp vẫn còn): ${dropped.join(', ')}.`);
  };
  return keepLooking(look, { everyMs, failing: 'Chưa dọn được số liệu quan trắc quá hạn lưu', atOnce: true });
};
