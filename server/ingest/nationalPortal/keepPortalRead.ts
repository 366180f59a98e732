import { startOfDay, vietnamDay } from '../../../contract/rules/taskTiming';
import { realTime } from '../../sources/nationalPortal/portalTime';
import type { PortalUnits } from '../../sources/nationalPortal/portalUnits';
import type { PortalConfig } from '../../sources/nationalPortal/readPortalConfig';
import type { Store } from '../../store/store';
import { keepLooking } from '../../store/keepLooking';
import { isPortalDue } from './portalDay';
import { clearPortalLease } from './portalLease';
import { readPortal } from './readPortal';

interface KeepOptions {
  store: Store;
  clock: () => Date;
  config: PortalConfig;
  units: PortalUnits;
  /** No other program uses this database. */
  isAlone: boolean;
  log: { info: (message: string) => void };
  everyMs?: number;
}

/** Reads the national portal once a day, from its hour on, for as long as the gateway runs; what broke off is gone on with the same day. */
export const keepPortalRead = ({ store, clock, config, units, isAlone, log, everyMs = 60_000 }: KeepOptions) => {
  const ending = new AbortController();
  const time = realTime(clock);
  let isFirst = true;
  const look = async (): Promise<void> => {
    if (isFirst && isAlone) await clearPortalLease(store);
    isFirst = false;
    const now = time.now();
    const day = vietnamDay(now);
    if (now < startOfDay(day) + config.hour * 3_600_000 || !(await isPortalDue(store, day, now))) return;
    try {
      const read = await readPortal({ store, config, units, time, signal: ending.signal });
      if (read.kind === 'read')
        log.info(
          `Đọc Cổng Dịch vụ công quốc gia: ${read.requests} yêu cầu, ${read.added} bản ghi mới${read.finished ? '' : `, dừng giữa chừng: ${read.failure}`}.`,
        );
    } catch (error) {
      // Ended with the gateway: the answers are kept, and the next start goes on from them.
      if (!ending.signal.aborted) throw error;
    }
  };
  const looking = keepLooking(look, { everyMs, failing: 'Không đọc được Cổng Dịch vụ công quốc gia', atOnce: true });
  return {
    stop: async (): Promise<void> => {
      ending.abort();
      await looking.stop();
    },
  };
};
