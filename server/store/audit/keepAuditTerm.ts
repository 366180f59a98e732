import { keepLooking } from '../keepLooking';
import type { Store } from '../store';
import { archiveOld } from './archiveOld';

const EVERY_MS = 6 * 3_600_000;

interface TermOptions {
  store: Store;
  dir: string;
  clock: () => Date;
  keepDays: number;
  log: { info: (message: string) => void };
}

/** Archives what is past its term, now and every six hours, [AU6]. */
export const keepAuditTerm = ({ store, dir, clock, keepDays, log }: TermOptions) => {
  const look = async (): Promise<void> => {
    const files = await archiveOld(store, { dir, now: clock(), keepDays });
    if (files.length > 0) log.info(`Đã chuyển nhật ký quá hạn lưu sang tệp trong ${dir}: ${files.join(', ')}.`);
  };
  return keepLooking(look, { everyMs: EVERY_MS, failing: 'Chưa chuyển được nhật ký quá hạn lưu', atOnce: true });
};
