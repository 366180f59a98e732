import { keepLooking } from '../store/keepLooking';
import type { Store } from '../store/store';
import { announce, readLiving, type Channels } from './gatewayChannels';
import { recordChannels } from './recordChannels';

interface KeepOptions {
  store: Store;
  channels: Channels;
  clock: () => Date;
  isAlone: boolean;
  everyMs?: number;
}

/** Says again and again that this gateway is there with its channels, and withdraws those that no gateway has any more. */
export const keepChannels = ({ store, channels, clock, isAlone, everyMs = 30_000 }: KeepOptions) => {
  const gateway = crypto.randomUUID();
  let looking: ReturnType<typeof keepLooking> | null = null;

  const beat = async (): Promise<void> => {
    await announce(store, gateway, channels, clock(), isAlone);
    await recordChannels(store, (db) => readLiving(db, clock()));
  };
  return {
    beat,
    /** Where no other gateway can be, once is enough. */
    start: (): void => {
      if (!isAlone) looking ??= keepLooking(beat, { everyMs, failing: 'Không ghi được các kênh thông báo của máy chủ này' });
    },
    /** What it said stands until its lease ends: a gateway that is started anew takes no channel away in between. */
    stop: async (): Promise<void> => looking?.stop(),
  };
};
