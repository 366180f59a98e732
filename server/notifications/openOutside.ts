import type { OutsideChannel } from '../../contract/notification';
import type { Store } from '../store/store';
import type { Adapter } from './adapter';
import { keepChannels } from './keepChannels';
import { createMailAdapter } from './mailAdapter';
import { createPushAdapter } from './pushAdapter';
import { createQueue } from './queue';
import type { NotifyConfig } from './readNotifyConfig';
import { releaseLeases } from './releaseLeases';
import { createSmsAdapter } from './smsAdapter';
import { loadVapidKeys } from './vapidKeys';

interface OutsideOptions {
  store: Store;
  clock: () => Date;
  config: NotifyConfig;
  dataDir: string;
  publicOrigins: readonly string[];
  /** No other program uses this database: what is still taken on was taken on by one that was ended. */
  isAlone: boolean;
}

/** The ways out of the house that the operator has set up, written down for the pages, and the queue before them. @throws Error, in Vietnamese */
export const openOutside = async ({ store, clock, config, dataDir, publicOrigins, isAlone }: OutsideOptions) => {
  const [origin = 'http://localhost'] = publicOrigins;
  const adapters = new Map<OutsideChannel, Adapter>();
  const channels = new Map<OutsideChannel, { key: string | null }>();
  const put = (adapter: Adapter, key: string | null = null): void => {
    adapters.set(adapter.channel, adapter);
    channels.set(adapter.channel, { key });
  };
  if (config.mail) put(createMailAdapter(config.mail, new URL(origin).hostname));
  if (config.sms) put(createSmsAdapter(config.sms, clock));
  if (config.push) {
    const keys = await loadVapidKeys(store, dataDir);
    put(createPushAdapter(keys, config.push.subject, clock), keys.publicKey);
  }
  if (isAlone) await releaseLeases(store);
  const kept = keepChannels({ store, channels, clock, isAlone });
  await kept.beat();
  const queue = createQueue({ store, adapters, clock, random: Math.random, origin });
  return {
    start: (): void => {
      kept.start();
      queue.start();
    },
    stop: async (): Promise<void> => {
      await kept.stop();
      await queue.stop();
    },
  };
};
